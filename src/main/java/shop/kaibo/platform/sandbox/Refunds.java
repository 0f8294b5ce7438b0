package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder;

/** Money back to buyers: never more of an order than was paid for it. Writer's thread only. */
final class Refunds {
    private final OrderRules orders;

    Refunds(OrderRules orders) {
        this.orders = orders;
    }

    /** The merchant agreed to this sum. */
    void agreed(Books books, AfterSale afterSale, @Nullable Long fen) {
        if (fen == null || fen != afterSale.amountFen) {
            throw Refusal.rule("amount_mismatch", "金额与售后单不一致");
        }
        if (fen > payable(books, afterSale)) {
            throw Refusal.rule("refund_exceeds", "退款超过订单实付");
        }
        pay(books, afterSale, fen, "case.refunded", true);
    }

    /** The platform pays by its own decision, what is left of the order at most. */
    void forSeller(Books books, AfterSale afterSale, String kind) {
        long fen = Math.min(afterSale.amountFen, payable(books, afterSale));
        if (fen > 0) {
            pay(books, afterSale, fen, kind, false);
        } else {
            CaseRules.waitFor(afterSale, Status.CLOSED, 0);
            CaseRules.enter(books, "case.nothing_left", false, afterSale, Json.object());
        }
    }

    // a compensation is beyond the price
    private static long payable(Books books, AfterSale afterSale) {
        if (afterSale.type == Type.COMPENSATION) {
            return afterSale.amountFen;
        }
        long back =
                books.shelf.byReference(Kind.CASE, afterSale.order).stream()
                        .filter(one -> one.type != Type.COMPENSATION)
                        .mapToLong(one -> one.refundedFen)
                        .sum();
        return books.shelf.get(Kind.ORDER, afterSale.order).totalFen - back;
    }

    private void pay(Books books, AfterSale afterSale, long fen, String kind, boolean ours) {
        afterSale.refundedFen += fen;
        CaseRules.waitFor(afterSale, Status.SUCCESS, 0);
        CaseRules.enter(
                books,
                kind,
                ours,
                afterSale,
                Json.object().put("order", afterSale.order).put("refundedFen", fen));
        Order order = books.shelf.get(Kind.ORDER, afterSale.order);
        long refunded =
                books.shelf.byReference(Kind.CASE, order.id).stream()
                        .mapToLong(one -> one.refundedFen)
                        .sum();
        // paid back in full before it was shipped: nothing will be sent, so the pieces come back
        if (order.status == RemoteOrder.Status.PAID && refunded >= order.totalFen) {
            orders.close(books, order, null, "已退款");
        }
    }
}
