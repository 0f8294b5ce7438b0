package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges what a sandbox did with cases, effect by effect, by rules of its own: which step may
 * follow which, that each case is paid once, no order more than was paid for it, and that no key of
 * ours worked twice.
 */
final class CaseOracle {
    // state.step -> next state; a type behind the state where it matters
    private static final Map<String, String> LEGAL = new HashMap<>();
    private static final String[] ASKED = {"WAIT_SELLER", "WAIT_SELLER_RECEIVE"};

    static {
        for (String type : List.of("REFUND_ONLY", "COMPENSATION", "REJECTED_DELIVERY")) {
            paid("WAIT_SELLER", type);
        }
        for (String type : List.of("RETURN_REFUND", "EXCHANGE", "REJECTED_DELIVERY")) {
            paid("WAIT_SELLER_RECEIVE", type);
        }
        for (String type : List.of("RETURN_REFUND", "EXCHANGE", "REPAIR")) {
            may("WAIT_SELLER " + type, "return_agreed", "WAIT_BUYER_RETURN");
        }
        may("WAIT_SELLER RESHIP", "sent", "WAIT_BUYER_RECEIVE");
        may("WAIT_SELLER_RECEIVE EXCHANGE", "sent", "WAIT_BUYER_RECEIVE");
        may("WAIT_SELLER_RECEIVE REPAIR", "sent", "WAIT_BUYER_RECEIVE");
        may("WAIT_SELLER COMPLAINT", "answered", "PLATFORM");
        may("WAIT_BUYER_RETURN", "returned", "WAIT_SELLER_RECEIVE");
        may("WAIT_BUYER_RECEIVE", "taken", "SUCCESS");
        may("REFUSED_WAIT_BUYER", "closed", "CLOSED");
        may("REFUSED_WAIT_BUYER", "asked_again", "ASKED");
        may("PLATFORM", "judged_refunded", "SUCCESS");
        may("PLATFORM", "judged_closed", "CLOSED");
        for (String state : List.of("REFUSED_WAIT_BUYER", "WAIT_BUYER_RECEIVE")) {
            may(state, "appealed", "PLATFORM");
        }
        for (String state : ASKED) {
            may(state, "appealed", "PLATFORM");
            may(state, "refunded_for_seller", "SUCCESS");
            may(state, "amount_changed", state);
            may(state, "type_changed", state);
            may(state, "refused", "REFUSED_WAIT_BUYER");
        }
        for (String open :
                List.of("REFUSED_WAIT_BUYER", "WAIT_BUYER_RETURN", "WAIT_BUYER_RECEIVE")) {
            may(open, "withdrawn", "CLOSED");
        }
        for (String open : List.of("WAIT_SELLER", "WAIT_SELLER_RECEIVE", "PLATFORM")) {
            may(open, "withdrawn", "CLOSED");
            may(open, "nothing_left", "CLOSED");
        }
    }

    private static void may(String from, String step, String to) {
        LEGAL.put(from + "." + step, to);
    }

    private static void paid(String state, String type) {
        may(state + " " + type, "refunded", "SUCCESS");
        may(state + " " + type, "overdue_refunded", "SUCCESS");
    }

    /** A case as its effects make it. */
    static final class Case {
        String order = "";
        String type = "";
        String state = "";
        boolean back;
        long quantity;
        long amountFen;
        long paidFen;
        int payments;
        int sent;
    }

    final Map<String, Case> cases = new HashMap<>();
    final Map<String, Long> paidFor = new HashMap<>();

    /** Every fault found, in words; empty when all went as it must. */
    final List<String> faults = new ArrayList<>();

    long moves;
    private final Set<String> keys = new HashSet<>();

    CaseOracle(JsonNode effects) {
        for (JsonNode effect : effects) {
            String kind = effect.get("kind").stringValue();
            String entity = effect.get("entity").stringValue();
            JsonNode detail = effect.get("detail");
            String key = effect.get("key").stringValue();
            if (key != null && !keys.add(kind + key)) {
                faults.add("a key worked twice: " + effect);
            }
            if (kind.equals("order.placed")) {
                paidFor.put(entity, detail.get("totalFen").longValue());
            } else if (kind.equals("case.opened")) {
                open(entity, detail);
            } else if (kind.startsWith("case.")) {
                moves++;
                step(effect, cases.get(entity), kind.substring(5), detail);
            }
        }
        orders();
    }

    private void open(String id, JsonNode detail) {
        var one = new Case();
        one.order = detail.get("order").stringValue();
        one.type = detail.get("type").stringValue();
        one.state = detail.get("status").stringValue();
        one.back = one.state.equals("WAIT_SELLER_RECEIVE");
        one.quantity = detail.get("quantity").longValue();
        one.amountFen = detail.get("amountFen").longValue();
        cases.put(id, one);
    }

    private void step(JsonNode effect, @Nullable Case one, String step, JsonNode detail) {
        if (one == null) {
            faults.add("of no case: " + effect);
            return;
        }
        String wide = LEGAL.get(one.state + "." + step);
        String to = wide != null ? wide : LEGAL.get(one.state + " " + one.type + "." + step);
        boolean refusesComplaint = step.equals("refused") && one.type.equals("COMPLAINT");
        if (to == null || refusesComplaint) {
            faults.add("illegal in " + one.state + " of " + one.type + ": " + effect);
            return;
        }
        one.back |= to.equals("WAIT_SELLER_RECEIVE");
        one.state = !to.equals("ASKED") ? to : ASKED[one.back ? 1 : 0];
        if (detail.has("refundedFen")) {
            long fen = detail.get("refundedFen").longValue();
            one.paidFen += fen;
            one.payments++;
            if (fen > one.amountFen || step.equals("refunded") && fen != one.amountFen) {
                faults.add("another sum than " + one.amountFen + ": " + effect);
            }
        }
        if (step.equals("amount_changed")) {
            one.amountFen = detail.get("amountFen").longValue();
        }
        if (step.equals("type_changed")) {
            one.type = detail.get("type").stringValue();
        }
        one.sent += step.equals("sent") ? 1 : 0;
    }

    private void orders() {
        var back = new HashMap<String, Long>();
        cases.forEach(
                (id, one) -> {
                    if (one.payments > 1) {
                        faults.add("paid " + one.payments + " times: " + id);
                    }
                    if (!one.type.equals("COMPENSATION")) {
                        back.merge(one.order, one.paidFen, Long::sum);
                    }
                });
        back.forEach(
                (order, fen) -> {
                    if (fen > paidFor.getOrDefault(order, 0L)) {
                        faults.add("more back than paid: " + order + " " + fen);
                    }
                });
    }
}
