package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.vendure.Readings.time;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.optional;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The refunds of an order as records of the port. Thread-safe. */
final class RefundReadings {
    private RefundReadings() {}

    /** Money paid back, as cases that are over or nearly so. */
    static List<RemoteCase> of(JsonNode order) {
        var cases = new ArrayList<RemoteCase>();
        for (JsonNode payment : OrderReadings.rows(order, "payments")) {
            for (JsonNode refund : list(payment, "refunds", one -> one)) {
                cases.add(refund(order, refund));
            }
        }
        return cases;
    }

    private static RemoteCase refund(JsonNode order, JsonNode refund) {
        List<RemoteOrder.Line> lines = OrderReadings.lines(order);
        boolean plain = lines.size() == 1;
        String state = text(refund, "state");
        long total = number(refund, "total");
        String reason = optional(refund, "reason");
        return new RemoteCase(
                text(order, "id") + '/' + text(refund, "id"),
                text(order, "id"),
                RemoteCase.Type.REFUND_ONLY,
                "Refund",
                switch (state) {
                    case OrderReadings.SETTLED -> RemoteCase.Status.SUCCESS;
                    case "Pending" -> RemoteCase.Status.REFUNDING;
                    case "Failed" -> RemoteCase.Status.CLOSED;
                    default -> RemoteCase.Status.OTHER;
                },
                state,
                String.valueOf(time(refund, "updatedAt")),
                plain ? lines.getFirst().remoteSkuId() : "",
                plain ? lines.getFirst().quantity() : 0,
                total,
                state.equals(OrderReadings.SETTLED) ? total : 0,
                reason == null ? "" : Refunding.words(reason),
                null,
                null,
                "",
                null,
                null,
                null,
                0,
                time(refund, "createdAt"),
                0,
                time(refund, "updatedAt"));
    }
}
