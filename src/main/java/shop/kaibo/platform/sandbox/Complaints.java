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

    int open(int count) {
        var orders = new ArrayList<Order>(books.shelf.all(Kind.ORDER));
        orders.removeIf(
                order ->
                        (order.status != RemoteOrder.Status.PAID
                                        && order.status != RemoteOrder.Status.SHIPPED)
                                || order.lines.size() > 1
                                || !books.shelf.byReference(Kind.CASE, order.id).isEmpty());
        Collections.shuffle(orders, random);
        List<Order> chosen = orders.subList(0, Math.min(count, orders.size()));
        chosen.forEach(this::open);
        return chosen.size();
    }

    private void open(Order order) {
        Order.Line line = order.lines.getFirst();
        var afterSale = new AfterSale();
        afterSale.order = order.id;
        afterSale.sku = line.sku();
        afterSale.quantity = line.quantity();
        afterSale.amountFen = line.quantity() * line.priceFen();
        boolean shipped = order.status == RemoteOrder.Status.SHIPPED;
        afterSale.reason = pick(shipped ? AFTER : BEFORE);
        if (shipped) {
            afterSale.signedForMs = books.nowMs;
        }
        if (shipped && random.nextInt(5) > 0) {
            afterSale.type = Type.RETURN_REFUND;
            // two in five come with the parcel on its way: the platform had agreed for the merchant
            if (random.nextInt(5) < 2) {
                afterSale.status = Status.WAIT_SELLER_RECEIVE;
                afterSale.returnCarrier = random.nextBoolean() ? "顺丰速运" : "中通快递";
                afterSale.returnWaybill = CaseRules.waybill(order.id);
            }
        }
        long deadline = books.nowMs + (40 + random.nextInt(48 * 60)) * MINUTE;
        rules.open(books, afterSale, deadline);
    }

    private String pick(String[] reasons) {
        return reasons[random.nextInt(reasons.length)];
    }
}
