package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;

/** What time, the buyer and the platform do with cases. Writer's thread only. */
final class CaseSteps {
    private static final long RECEIVE_WITHIN = 72 * 3_600_000L;

    private final CaseRules rules;

    CaseSteps(CaseRules rules) {
        this.rules = rules;
    }

    /** What time brings a case: the merchant's turn passed, the parcel sent, the buyer gave up. */
    void due(Books books, AfterSale afterSale) {
        afterSale.dueMs = 0;
        switch (afterSale.status) {
            case WAIT_SELLER -> overdue(books, afterSale);
            case WAIT_BUYER_RETURN -> {
                afterSale.returnCarrier = "顺丰速运";
                afterSale.returnWaybill = CaseRules.waybill(afterSale.id);
                CaseRules.waitFor(
                        afterSale, Status.WAIT_SELLER_RECEIVE, books.nowMs + RECEIVE_WITHIN);
                CaseRules.enter(
                        books,
                        "case.returned",
                        false,
                        afterSale,
                        Json.object().put("waybill", afterSale.returnWaybill));
            }
            case WAIT_SELLER_RECEIVE -> {
                if (afterSale.type == Type.REPAIR) {
                    appeal(books, afterSale);
                } else {
                    rules.refunds.forSeller(books, afterSale, "case.overdue_refunded");
                }
            }
            case WAIT_BUYER_RECEIVE -> end(books, afterSale, Status.SUCCESS, "case.taken");
            case REFUSED_WAIT_BUYER -> end(books, afterSale, Status.CLOSED, "case.closed");
            default -> {}
        }
    }

    private void overdue(Books books, AfterSale afterSale) {
        switch (afterSale.type) {
            case RETURN_REFUND, EXCHANGE, REPAIR -> CaseRules.agreeReturn(books, afterSale, false);
            case REFUND_ONLY, COMPENSATION, REJECTED_DELIVERY ->
                    rules.refunds.forSeller(books, afterSale, "case.overdue_refunded");
            default -> appeal(books, afterSale);
        }
    }

    /**
     * What the buyer or the platform does at a test's bidding: withdraw, ask again, appeal, ask for
     * less or for something else; a refund without asking, or a finding for either side.
     */
    AfterSale step(Books books, String id, String step) {
        AfterSale afterSale = books.shelf.get(Kind.CASE, id);
        boolean judged = afterSale.status == Status.PLATFORM;
        switch (step) {
            case "withdraw" -> {
                allow(!over(afterSale));
                end(books, afterSale, Status.CLOSED, "case.withdrawn");
            }
            case "ask_again" -> {
                allow(afterSale.status == Status.REFUSED_WAIT_BUYER);
                CaseRules.waitFor(afterSale, asked(afterSale), books.nowMs + RECEIVE_WITHIN);
                CaseRules.enter(books, "case.asked_again", false, afterSale, Json.object());
            }
            case "appeal" -> {
                allow(!over(afterSale) && !judged && afterSale.status != Status.WAIT_BUYER_RETURN);
                appeal(books, afterSale);
            }
            case "for_buyer" -> {
                allow(judged);
                rules.refunds.forSeller(books, afterSale, "case.judged_refunded");
            }
            case "for_seller" -> {
                allow(judged);
                end(books, afterSale, Status.CLOSED, "case.judged_closed");
            }
            case "refund" -> {
                allow(merchants(afterSale));
                rules.refunds.forSeller(books, afterSale, "case.refunded_for_seller");
            }
            case "overdue" -> {
                allow(afterSale.deadlineMs > 0);
                due(books, afterSale);
            }
            case "amount" -> {
                allow(merchants(afterSale) && afterSale.amountFen > 1);
                afterSale.amountFen -= afterSale.amountFen / 4 + 1;
                CaseRules.enter(
                        books,
                        "case.amount_changed",
                        false,
                        afterSale,
                        Json.object().put("amountFen", afterSale.amountFen));
            }
            case "type" -> {
                allow(merchants(afterSale));
                afterSale.type = instead(afterSale.type);
                if (afterSale.type == Type.EXCHANGE && afterSale.wanted.isEmpty()) {
                    afterSale.wanted = afterSale.sku;
                }
                CaseRules.enter(
                        books,
                        "case.type_changed",
                        false,
                        afterSale,
                        Json.object().put("type", afterSale.type.name()));
            }
            default -> throw Refusal.unreadable("step has no such value");
        }
        return afterSale;
    }

    private static boolean merchants(AfterSale afterSale) {
        return afterSale.status == Status.WAIT_SELLER
                || afterSale.status == Status.WAIT_SELLER_RECEIVE;
    }

    // goods that are on their way stay on their way
    private static Type instead(Type type) {
        return switch (type) {
            case RETURN_REFUND, REPAIR -> Type.EXCHANGE;
            case EXCHANGE, REFUND_ONLY, REJECTED_DELIVERY -> Type.RETURN_REFUND;
            default -> Type.REFUND_ONLY;
        };
    }

    private static Status asked(AfterSale afterSale) {
        return afterSale.returnWaybill == null ? Status.WAIT_SELLER : Status.WAIT_SELLER_RECEIVE;
    }

    private static boolean over(AfterSale afterSale) {
        return afterSale.status == Status.SUCCESS || afterSale.status == Status.CLOSED;
    }

    private static void allow(boolean legal) {
        if (!legal) {
            throw Refusal.rule("step_not_allowed", "现在没有这一步");
        }
    }

    private static void appeal(Books books, AfterSale afterSale) {
        CaseRules.waitFor(afterSale, Status.PLATFORM, 0);
        CaseRules.enter(books, "case.appealed", false, afterSale, Json.object());
    }

    private static void end(Books books, AfterSale afterSale, Status status, String kind) {
        CaseRules.waitFor(afterSale, status, 0);
        CaseRules.enter(books, kind, false, afterSale, Json.object());
    }
}
