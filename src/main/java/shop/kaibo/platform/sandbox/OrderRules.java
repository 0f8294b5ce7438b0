package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteListing.State;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.RemoteOrder.Status;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What may happen to orders. Stock leaves when an order is placed. Writer's thread only. */
final class OrderRules {
    private static final long HOUR = 3_600_000;
    private static final long SHIP_WITHIN = 48 * HOUR;

    /** What is bought. */
    record Wish(String sku, long quantity) {}

    /** Places an order that is paid, or closed, when it is due. */
    Order place(
            Books books,
            List<Wish> wishes,
            Source source,
            Order.Buyer buyer,
            boolean willPay,
            long dueMs) {
        var order = new Order();
        order.id = books.newId(Kind.ORDER);
        order.source = source;
        order.buyer = buyer;
        order.willPay = willPay;
        order.dueMs = dueMs;
        order.createdMs = books.nowMs;
        List<Sku> skus = wishes.stream().map(wish -> take(books, order, wish)).toList();
        order.effect = books.effect("order.placed", null, order.id, sum(order));
        skus.forEach(sku -> keep(books, sku, order.effect));
        books.put(order);
        return order;
    }

    private static Sku take(Books books, Order order, Wish wish) {
        Sku sku = books.shelf.get(Kind.SKU, wish.sku());
        Listing listing = books.shelf.get(Kind.LISTING, sku.listing);
        if (listing.state != State.ON_SALE) {
            throw Refusal.rule("not_on_sale", "商品没有在售");
        }
        if (wish.quantity() < 1 || sku.stock < wish.quantity()) {
            throw Refusal.rule("stock_short", "库存不足");
        }
        if (order.lines.stream().anyMatch(line -> line.sku().equals(sku.id))) {
            throw Refusal.rule("line_twice", "同一规格出现两次");
        }
        sku.stock -= wish.quantity();
        order.lines.add(
                new Order.Line(
                        listing.id,
                        sku.id,
                        listing.title,
                        sku.spec,
                        wish.quantity(),
                        sku.priceFen));
        order.totalFen += wish.quantity() * sku.priceFen;
        return sku;
    }

    private static ObjectNode sum(Order order) {
        ObjectNode detail = Json.object().put("totalFen", order.totalFen);
        ArrayNode lines = detail.putArray("lines");
        for (Order.Line line : order.lines) {
            lines.addObject()
                    .put("sku", line.sku())
                    .put("quantity", line.quantity())
                    .put("priceFen", line.priceFen());
        }
        return detail;
    }

    private static void keep(Books books, Sku sku, long effect) {
        sku.effect = effect;
        books.put(sku);
        books.moved(sku.listing);
    }

    /** What time brings an order: its payment, or its end. */
    void due(Books books, Order order) {
        order.dueMs = 0;
        if (order.status != Status.PENDING_PAY) {
            return;
        }
        if (order.willPay) {
            pay(books, order);
        } else {
            close(books, order, null, "没有付款");
        }
    }

    void pay(Books books, Order order) {
        order.dueMs = 0;
        order.status = Status.PAID;
        order.paidMs = books.nowMs;
        order.shipByMs = books.nowMs + SHIP_WITHIN;
        books.effect("order.paid", null, order.id, Json.object().put("totalFen", order.totalFen));
        books.put(order);
    }

    /** Ends an order that was not shipped and gives its pieces back to stock. */
    void close(Books books, Order order, @Nullable String key, String why) {
        order.status = Status.CLOSED;
        order.shipByMs = 0;
        List<Sku> skus =
                order.lines.stream()
                        .map(
                                line -> {
                                    Sku sku = books.shelf.get(Kind.SKU, line.sku());
                                    sku.stock += line.quantity();
                                    return sku;
                                })
                        .toList();
        order.releaseEffect =
                books.effect("order.closed", key, order.id, sum(order).put("why", why));
        skus.forEach(sku -> keep(books, sku, order.releaseEffect));
        books.put(order);
    }

    /** The merchant closes what nobody has paid; closed already is closed. */
    Order close(Books books, String id, String reason) {
        Order order = books.shelf.get(Kind.ORDER, id);
        if (order.status == Status.CLOSED) {
            return order;
        }
        if (order.status != Status.PENDING_PAY) {
            throw Refusal.rule("order_paid", "订单已经付款，不能关闭");
        }
        order.dueMs = 0;
        close(books, order, books.key(), reason);
        return order;
    }

    /** Marks an order shipped; the same waybill again is the same shipment. */
    Order ship(Books books, String id, String carrier, String waybill) {
        Order order = books.shelf.get(Kind.ORDER, id);
        if (order.status == Status.SHIPPED && waybill.equals(order.waybill)) {
            return order;
        }
        switch (order.status) {
            case PENDING_PAY -> throw Refusal.rule("order_unpaid", "订单还没有付款");
            case CLOSED -> throw Refusal.rule("order_closed", "订单已经关闭");
            case PAID -> {}
            default -> throw Refusal.rule("order_shipped", "订单已经用别的单号发货");
        }
        if (books.shelf.byReference(Kind.CASE, id).stream().anyMatch(AfterSale::open)) {
            throw Refusal.rule("order_refunding", "订单正在退款，不能发货");
        }
        order.status = Status.SHIPPED;
        order.carrier = carrier;
        order.waybill = waybill;
        order.shippedMs = books.nowMs;
        order.shipByMs = 0;
        books.effect(
                "order.shipped",
                order.id,
                Json.object().put("carrier", carrier).put("waybill", waybill));
        books.put(order);
        return order;
    }
}
