package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.vendure.OrderReadings.rows;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.concurrent.locks.Lock;

/**
 * Ships in the two calls the shop wants: a parcel is announced, then it leaves. The shop itself
 * refuses to pack a piece twice, and a parcel of the same waybill is the same one. Thread-safe.
 */
final class Shipping {
    private final Speech speech;
    private final Placed placed;
    private final Lock together;

    /**
     * @param together held while nobody of ours sets stock
     */
    Shipping(Speech speech, Placed placed, Lock together) {
        this.speech = speech;
        this.placed = placed;
        this.together = together;
    }

    RemoteOrder ship(String id, String carrier, String waybill) throws Stopped {
        together.lock();
        try {
            JsonNode parcel = parcel(placed.node(id), waybill).orElse(null);
            if (parcel == null) {
                pack(id, carrier, waybill);
                parcel =
                        parcel(placed.node(id), waybill)
                                .orElseThrow(() -> new Stopped(new Outcome.Unknown<>("no parcel")));
            }
            if (text(parcel, "state").equals("Pending")) {
                leave(text(parcel, "id"));
            }
            return placed.one(id);
        } finally {
            together.unlock();
        }
    }

    private static Optional<JsonNode> parcel(JsonNode order, String waybill) {
        return rows(order, "fulfillments").stream()
                .filter(one -> waybill.equals(one.path("trackingCode").asString("")))
                .filter(one -> !text(one, "state").equals("Cancelled"))
                .findFirst();
    }

    private void pack(String id, String carrier, String waybill) throws Stopped {
        ObjectNode input = Speech.object();
        ArrayNode lines = input.putArray("lines");
        for (JsonNode line : list(placed.node(id), "lines", one -> one)) {
            long unpacked = number(line, "quantity") - packed(line);
            if (unpacked > 0) {
                lines.addObject().put("orderLineId", text(line, "id")).put("quantity", unpacked);
            }
        }
        if (lines.isEmpty()) {
            throw new Stopped(new Outcome.Rejected<>("shipped", "sync.why.shipped"));
        }
        ObjectNode handler = input.putObject("handler").put("code", "manual-fulfillment");
        ArrayNode arguments = handler.putArray("arguments");
        arguments.addObject().put("name", "method").put("value", carrier);
        arguments.addObject().put("name", "trackingCode").put("value", waybill);
        accepted(
                speech.tell(
                        Sentences.FULFIL,
                        Goods.input(input),
                        data -> object(data, "addFulfillmentToOrder")),
                "Fulfillment");
    }

    private void leave(String parcel) throws Stopped {
        JsonNode left =
                speech.tell(
                        Sentences.SHIPPED,
                        Speech.object().put("id", parcel),
                        data -> object(data, "transitionFulfillmentToState"));
        accepted(left, "Fulfillment");
    }

    private static long packed(JsonNode line) {
        return rows(line, "fulfillmentLines").stream()
                .filter(one -> !text(object(one, "fulfillment"), "state").equals("Cancelled"))
                .mapToLong(one -> number(one, "quantity"))
                .sum();
    }

    /** The shop says no in a result of another type. */
    static void accepted(JsonNode result, String type) throws Stopped {
        if (!text(result, "__typename").equals(type)) {
            throw new Stopped(
                    new Outcome.Rejected<>(
                            result.path("errorCode").asString("refused"),
                            result.path("message").asString("")));
        }
    }
}
