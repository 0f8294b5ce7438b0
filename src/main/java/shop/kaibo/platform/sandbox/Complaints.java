package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Buyers who want their money back, over orders that are paid or shipped. Writer's thread only. */
final class Complaints {
    private static final long MINUTE = 60_000;
    private static final String[] BEFORE = {"不想要了", "拍错了", "发货太慢", "地址填错了"};
    private static final String[] AFTER = {"尺码不合适", "与描述不符", "有瑕疵", "颜色不喜欢", "少件"};

    private final CaseRules rules;
    private final Books books;
    private final Random random;

    Complaints(CaseRules rules, Books books, long seed) {
        this.rules = rules;
        this.books = books;
        this.random = new Random(seed);
    }

    /** Opens so many; of these types in turn, or as buyers mostly ask when there are none. */
    int open(int count, List<Type> types) {
        var orders = new ArrayList<Order>(books.shelf.all(Kind.ORDER));
        orders.removeIf(
                order ->
                        (order.status != RemoteOrder.Status.PAID
                                        && order.status != RemoteOrder.Status.SHIPPED)
                                || order.lines.size() > 1
                                || !books.shelf.byReference(Kind.CASE, order.id).isEmpty());
        Collections.shuffle(orders, random);
        List<Order> chosen = orders.subList(0, Math.min(count, orders.size()));
        for (int i = 0; i < chosen.size(); i++) {
            if (types.isEmpty()) {
                open(chosen.get(i));
            } else {
                open(chosen.get(i), types.get(i % types.size()));
            }
        }
        return chosen.size();
    }

    /** One more case over an order, whatever cases it has; tells its id. */
    String open(String orderId, Type type) {
        return open(books.shelf.get(Kind.ORDER, orderId), type);
    }

    /** A case of one type; goods that come back are asked for first, or already on their way. */
    private String open(Order order, Type type) {
        boolean shipped = order.status == RemoteOrder.Status.SHIPPED;
        AfterSale afterSale = about(order, shipped ? AFTER : BEFORE);
        afterSale.type = type;
        if (shipped && type != Type.REJECTED_DELIVERY) {
            afterSale.signedForMs = books.nowMs;
        }
        if (type == Type.EXCHANGE) {
            afterSale.wanted = sibling(afterSale.sku);
        }
        boolean travels = type == Type.REJECTED_DELIVERY || random.nextBoolean();
        if (CaseRules.comesBack(type) && travels) {
            sentBack(afterSale);
        }
        rules.open(books, afterSale, deadline());
        return afterSale.id;
    }

    // another size of the same goods, or the same one again
    private String sibling(String sku) {
        Listing listing = books.shelf.get(Kind.LISTING, books.shelf.get(Kind.SKU, sku).listing);
        return books.shelf.skus(listing).stream()
                .map(one -> one.id)
                .filter(id -> !id.equals(sku))
                .findFirst()
                .orElse(sku);
    }

    private void open(Order order) {
        boolean shipped = order.status == RemoteOrder.Status.SHIPPED;
        AfterSale afterSale = about(order, shipped ? AFTER : BEFORE);
        if (shipped) {
            afterSale.signedForMs = books.nowMs;
        }
        if (shipped && random.nextInt(5) > 0) {
            afterSale.type = Type.RETURN_REFUND;
            // two in five come with the parcel on its way: the platform had agreed for the merchant
            if (random.nextInt(5) < 2) {
                sentBack(afterSale);
            }
        }
        rules.open(books, afterSale, deadline());
    }

    private AfterSale about(Order order, String[] reasons) {
        Order.Line line = order.lines.getFirst();
        var afterSale = new AfterSale();
        afterSale.order = order.id;
        afterSale.sku = line.sku();
        afterSale.quantity = line.quantity();
        afterSale.amountFen = line.quantity() * line.priceFen();
        afterSale.reason = pick(reasons);
        return afterSale;
    }

    private void sentBack(AfterSale afterSale) {
        afterSale.status = Status.WAIT_SELLER_RECEIVE;
        afterSale.returnCarrier = random.nextBoolean() ? "顺丰速运" : "中通快递";
        afterSale.returnWaybill = CaseRules.waybill(afterSale.order);
    }

    private long deadline() {
        return books.nowMs + (40 + random.nextInt(48 * 60)) * MINUTE;
    }

    private String pick(String[] reasons) {
        return reasons[random.nextInt(reasons.length)];
    }
}
