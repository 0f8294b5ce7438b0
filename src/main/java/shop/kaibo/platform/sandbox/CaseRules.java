package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;

import tools.jackson.databind.node.ObjectNode;

import java.util.EnumSet;
import java.util.Set;

/** What the merchant may do with after-sale cases. Writer's thread only. */
final class CaseRules {
    private static final long HOUR = 3_600_000;
    private static final long BUYER_SENDS_AFTER = 3_000;
    private static final long BUYER_GIVES_UP_AFTER = 72 * HOUR;
    private static final long BUYER_TAKES_AFTER = 72 * HOUR;
    private static final Set<Type> AT_ONCE = EnumSet.of(Type.REFUND_ONLY, Type.COMPENSATION);
    private static final Set<Type> SENT_BACK =
            EnumSet.of(Type.RETURN_REFUND, Type.EXCHANGE, Type.REPAIR);
    private static final Set<Type> PAID_BACK =
            EnumSet.of(Type.RETURN_REFUND, Type.REJECTED_DELIVERY, Type.EXCHANGE);

    final Refunds refunds;

    CaseRules(OrderRules orders) {
        refunds = new Refunds(orders);
    }

    /** A merchant's act as it came. */
    record Act(
            String name,
            @Nullable Long amountFen,
            String reasonCode,
            String text,
            String carrier,
            String waybill) {}

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
                        .put("status", afterSale.status.name())
                        .put("quantity", afterSale.quantity)
                        .put("amountFen", afterSale.amountFen));
        books.put(afterSale);
    }

    AfterSale act(Books books, String id, Act act, String version, Wire wire) {
        AfterSale afterSale = books.shelf.get(Kind.CASE, id);
        if (!version.equals(String.valueOf(afterSale.place))) {
            throw Refusal.stale(wire.afterSale(afterSale));
        }
        need(afterSale, act.name());
        if (afterSale.status == Status.WAIT_SELLER_RECEIVE
                || act.name().equals("CONFIRM_RECEIPT")) {
            afterSale.settledBy = books.key();
        }
        switch (act.name()) {
            case "AGREE_REFUND", "CONFIRM_RECEIPT" ->
                    refunds.agreed(books, afterSale, act.amountFen());
            case "AGREE_RETURN" -> agreeReturn(books, afterSale, true);
            case "SEND" -> send(books, afterSale, act);
            case "ANSWER" -> {
                said(act.text());
                afterSale.answer = act.text();
                waitFor(afterSale, Status.PLATFORM, 0);
                enter(books, "case.answered", true, afterSale, Json.object());
            }
            default -> refuse(books, afterSale, act);
        }
        return afterSale;
    }

    private static void need(AfterSale afterSale, String act) {
        boolean asked = afterSale.status == Status.WAIT_SELLER;
        boolean back = afterSale.status == Status.WAIT_SELLER_RECEIVE;
        Type type = afterSale.type;
        boolean legal =
                switch (act) {
                    case "AGREE_REFUND" -> asked && AT_ONCE.contains(type);
                    case "AGREE_RETURN" -> asked && SENT_BACK.contains(type);
                    case "CONFIRM_RECEIPT" ->
                            (back && PAID_BACK.contains(type))
                                    || (asked && type == Type.REJECTED_DELIVERY);
                    case "SEND" ->
                            (asked && type == Type.RESHIP)
                                    || (back && (type == Type.EXCHANGE || type == Type.REPAIR));
                    case "ANSWER" -> asked && type == Type.COMPLAINT;
                    case "REFUSE" -> (asked || back) && type != Type.COMPLAINT;
                    default -> throw Refusal.unreadable("act has no such value");
                };
        if (!legal) {
            throw Refusal.rule("act_not_allowed", "现在不能这样处理");
        }
    }

    private static void send(Books books, AfterSale afterSale, Act act) {
        if (act.carrier().isEmpty() || act.waybill().isEmpty()) {
            throw Refusal.rule("parcel_missing", "发货要写明快递和单号");
        }
        afterSale.sentCarrier = act.carrier();
        afterSale.sentWaybill = act.waybill();
        waitFor(afterSale, Status.WAIT_BUYER_RECEIVE, 0);
        afterSale.dueMs = books.nowMs + BUYER_TAKES_AFTER;
        enter(
                books,
                "case.sent",
                true,
                afterSale,
                Json.object().put("waybill", act.waybill()).put("sku", afterSale.wanted));
    }

    private static void said(String text) {
        if (text.isEmpty()) {
            throw Refusal.rule("text_missing", "请写明说明");
        }
    }

    static void agreeReturn(Books books, AfterSale afterSale, boolean ours) {
        waitFor(afterSale, Status.WAIT_BUYER_RETURN, 0);
        afterSale.dueMs = books.nowMs + BUYER_SENDS_AFTER;
        enter(books, "case.return_agreed", ours, afterSale, Json.object());
    }

    private static void refuse(Books books, AfterSale afterSale, Act act) {
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

    static boolean comesBack(Type type) {
        return SENT_BACK.contains(type) || type == Type.REJECTED_DELIVERY;
    }

    static String waybill(String caseId) {
        return "SF" + caseId.substring(caseId.length() - 10) + "31";
    }

    static void waitFor(AfterSale afterSale, Status status, long deadlineMs) {
        afterSale.status = status;
        afterSale.deadlineMs = deadlineMs;
        afterSale.dueMs = deadlineMs;
    }

    static void enter(
            Books books, String kind, boolean ours, AfterSale afterSale, ObjectNode detail) {
        if (ours) {
            books.effect(kind, afterSale.id, detail);
        } else {
            books.effect(kind, null, afterSale.id, detail);
        }
        books.put(afterSale);
    }
}
