package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.node.ObjectNode;

/** What may happen to after-sale cases, by the merchant and by time. Writer's thread only. */
final class CaseRules {
    private static final long HOUR = 3_600_000;
    private static final long BUYER_SENDS_AFTER = 3_000;
    private static final long RECEIVE_WITHIN = 72 * HOUR;
    private static final long BUYER_GIVES_UP_AFTER = 72 * HOUR;

    private final OrderRules orders;

    CaseRules(OrderRules orders) {
        this.orders = orders;
    }

    /** A merchant's act as it came. */
    record Act(String name, @Nullable Long amountFen, String reasonCode, String text) {}

    void open(Books books, AfterSale afterSale, long deadlineMs) {
        afterSale.id = books.newId(Kind.CASE);
        afterSale.createdMs = books.nowMs;
        waitFor(afterSale, afterSale.status, deadlineMs);
        books.effect(
                "case.opened",
                null,
                afterSale.id,
                Json.object()
                        .put("order", afterSale.order)
                        .put("type", afterSale.type.name())
                        .put("amountFen", afterSale.amountFen));
        books.put(afterSale);
    }

    AfterSale act(Books books, String id, Act act, String version, Wire wire) {
        AfterSale afterSale = books.shelf.get(Kind.CASE, id);
        if (!version.equals(String.valueOf(afterSale.place))) {
            throw Refusal.stale(wire.afterSale(afterSale));
        }
        switch (act.name()) {
            case "AGREE_REFUND" -> {
                need(afterSale, Type.REFUND_ONLY, Status.WAIT_SELLER);
                pay(books, afterSale, amount(afterSale, act), "case.refunded", true);
            }
            case "AGREE_RETURN" -> {
                need(afterSale, Type.RETURN_REFUND, Status.WAIT_SELLER);
                agreeReturn(books, afterSale, true);
            }
            case "CONFIRM_RECEIPT" -> {
                need(afterSale, Type.RETURN_REFUND, Status.WAIT_SELLER_RECEIVE);
                pay(books, afterSale, amount(afterSale, act), "case.refunded", true);
            }
            case "REFUSE" -> refuse(books, afterSale, act);
            default -> throw Refusal.unreadable("act has no such value");
        }
        return afterSale;
    }

    private static void need(AfterSale afterSale, Type type, Status status) {
        if (afterSale.type != type || afterSale.status != status) {
            throw Refusal.rule("act_not_allowed", "现在不能这样处理");
        }
    }

    private static long amount(AfterSale afterSale, Act act) {
        if (act.amountFen() == null || act.amountFen() != afterSale.amountFen) {
            throw Refusal.rule("amount_mismatch", "金额与售后单不一致");
        }
        return act.amountFen();
    }

    private void pay(Books books, AfterSale afterSale, long fen, String kind, boolean ours) {
        afterSale.refundedFen += fen;
        waitFor(afterSale, Status.SUCCESS, 0);
        enter(
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
            orders.close(books, order, "已退款");
        }
    }

    private static void agreeReturn(Books books, AfterSale afterSale, boolean ours) {
        waitFor(afterSale, Status.WAIT_BUYER_RETURN, 0);
        afterSale.dueMs = books.nowMs + BUYER_SENDS_AFTER;
        enter(books, "case.return_agreed", ours, afterSale, Json.object());
    }

    private static void refuse(Books books, AfterSale afterSale, Act act) {
        if (afterSale.status != Status.WAIT_SELLER
                && afterSale.status != Status.WAIT_SELLER_RECEIVE) {
            throw Refusal.rule("act_not_allowed", "现在不能这样处理");
        }
        if (act.reasonCode().isEmpty()) {
            throw Refusal.rule("reason_missing", "拒绝要写明原因");
        }
        afterSale.refusal = act.reasonCode() + " " + act.text();
        waitFor(afterSale, Status.REFUSED_WAIT_BUYER, 0);
        afterSale.dueMs = books.nowMs + BUYER_GIVES_UP_AFTER;
        enter(
                books,
                "case.refused",
                true,
                afterSale,
                Json.object().put("reasonCode", act.reasonCode()));
    }

    /** What time brings a case: the merchant's turn passed, the parcel sent, the buyer gave up. */
    void due(Books books, AfterSale afterSale) {
        afterSale.dueMs = 0;
        switch (afterSale.status) {
            case WAIT_SELLER -> {
                if (afterSale.type == Type.RETURN_REFUND) {
                    agreeReturn(books, afterSale, false);
                } else {
                    pay(books, afterSale, afterSale.amountFen, "case.overdue_refunded", false);
                }
            }
            case WAIT_BUYER_RETURN -> {
                afterSale.returnCarrier = "顺丰速运";
                afterSale.returnWaybill = waybill(afterSale.id);
                waitFor(afterSale, Status.WAIT_SELLER_RECEIVE, books.nowMs + RECEIVE_WITHIN);
                enter(
                        books,
                        "case.returned",
                        false,
                        afterSale,
                        Json.object().put("waybill", afterSale.returnWaybill));
            }
            case WAIT_SELLER_RECEIVE ->
                    pay(books, afterSale, afterSale.amountFen, "case.overdue_refunded", false);
            case REFUSED_WAIT_BUYER -> {
                waitFor(afterSale, Status.CLOSED, 0);
                enter(books, "case.closed", false, afterSale, Json.object());
            }
            default -> {}
        }
    }

    static String waybill(String caseId) {
        return "SF" + caseId.substring(caseId.length() - 10) + "31";
    }

    private static void waitFor(AfterSale afterSale, Status status, long deadlineMs) {
        afterSale.status = status;
        afterSale.deadlineMs = deadlineMs;
        afterSale.dueMs = deadlineMs;
    }

    private static void enter(
            Books books, String kind, boolean ours, AfterSale afterSale, ObjectNode detail) {
        if (ours) {
            books.effect(kind, afterSale.id, detail);
        } else {
            books.effect(kind, null, afterSale.id, detail);
        }
        books.put(afterSale);
    }
}
