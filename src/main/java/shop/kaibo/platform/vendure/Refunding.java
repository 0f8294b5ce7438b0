package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.vendure.OrderReadings.rows;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.OrderRefund;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.locks.Lock;

/**
 * Takes pieces out of an order and pays money back. The shop would do either twice when asked
 * twice: the reason it keeps with them carries our key, and what carries it is not done again.
 * Thread-safe.
 */
final class Refunding {
    private static final String MARK = " [kaibo ";

    private final Speech speech;
    private final Placed placed;
    private final Lock together;

    Refunding(Speech speech, Placed placed, Lock together) {
        this.speech = speech;
        this.placed = placed;
        this.together = together;
    }

    /** A reason without our key. */
    static String words(String reason) {
        int mark = reason.indexOf(MARK);
        return mark < 0 ? reason : reason.substring(0, mark);
    }

    RemoteOrder refund(String id, OrderRefund wish, String key) throws Stopped {
        together.lock();
        try {
            String reason = wish.reason() + MARK + key + ']';
            JsonNode order = placed.node(id);
            long rest = wish.amountFen() - paidBack(order, reason);
            if (rest > payable(order)) {
                throw new Stopped(new Outcome.Rejected<>("amount", "sync.why.amount"));
            }
            if (!wish.pieces().isEmpty() && !cancelled(id, reason)) {
                cancel(order, wish, reason);
            }
            for (JsonNode payment : rows(order, "payments")) {
                long now = Math.min(rest, payable(payment, order));
                if (now > 0) {
                    pay(payment, now, reason);
                    rest -= now;
                }
            }
            return placed.one(id);
        } finally {
            together.unlock();
        }
    }

    /** Whether the whole of it was done. */
    boolean done(String id, OrderRefund wish, String key) throws Stopped {
        String reason = wish.reason() + MARK + key + ']';
        return paidBack(placed.node(id), reason) >= wish.amountFen()
                && (wish.pieces().isEmpty() || cancelled(id, reason));
    }

    private static long paidBack(JsonNode order, String reason) {
        long fen = 0;
        for (JsonNode payment : rows(order, "payments")) {
            for (JsonNode refund : list(payment, "refunds", one -> one)) {
                boolean ours = reason.equals(refund.path("reason").asString(""));
                if (ours && !text(refund, "state").equals("Failed")) {
                    fen += number(refund, "total");
                }
            }
        }
        return fen;
    }

    private static long payable(JsonNode order) {
        return rows(order, "payments").stream().mapToLong(one -> payable(one, order)).sum();
    }

    private static long payable(JsonNode payment, JsonNode order) {
        if (!text(payment, "state").equals("Settled")) {
            return 0;
        }
        long back =
                list(payment, "refunds", one -> one).stream()
                        .filter(refund -> !text(refund, "state").equals("Failed"))
                        .mapToLong(refund -> number(refund, "total"))
                        .sum();
        return number(payment, "amount") - back;
    }

    private boolean cancelled(String id, String reason) throws Stopped {
        return speech.ask(
                Sentences.CANCELLATIONS,
                Speech.object().put("id", id),
                data ->
                        list(object(object(data, "order"), "history"), "items", one -> one).stream()
                                .anyMatch(
                                        one ->
                                                reason.equals(
                                                        one.path("data")
                                                                .path("reason")
                                                                .asString(""))));
    }

    private void cancel(JsonNode order, OrderRefund wish, String reason) throws Stopped {
        ObjectNode input = Speech.object().put("orderId", text(order, "id"));
        input.put("reason", reason).put("cancelShipping", false);
        ArrayNode lines = input.putArray("lines");
        for (OrderRefund.Piece piece : wish.pieces()) {
            long left = piece.quantity();
            for (JsonNode line : list(order, "lines", one -> one)) {
                boolean its =
                        text(object(line, "productVariant"), "id").equals(piece.remoteSkuId());
                long now = its ? Math.min(left, number(line, "quantity")) : 0;
                if (now > 0) {
                    lines.addObject().put("orderLineId", text(line, "id")).put("quantity", now);
                    left -= now;
                }
            }
            if (left > 0) {
                throw new Stopped(new Outcome.Rejected<>("pieces", "sync.why.pieces"));
            }
        }
        JsonNode result =
                speech.tell(
                        Sentences.CANCEL, Goods.input(input), data -> object(data, "cancelOrder"));
        Shipping.accepted(result, "Order");
    }

    private void pay(JsonNode payment, long fen, String reason) throws Stopped {
        ObjectNode input = Speech.object().put("paymentId", text(payment, "id"));
        // the old fields are columns that must not be empty
        input.putArray("lines");
        input.put("shipping", 0).put("adjustment", 0).put("amount", fen).put("reason", reason);
        JsonNode result =
                speech.tell(
                        Sentences.REFUND, Goods.input(input), data -> object(data, "refundOrder"));
        Shipping.accepted(result, "Refund");
    }
}
