package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders by when they were placed: their own time of change stands still, so the feed brings new
 * ones and the rest is asked for by number. Whatever order is read tells its refunds too, which the
 * shop lists nowhere else. Thread-safe.
 */
final class Placed {
    /** Orders are placed a moment before the shop shows them. */
    private static final long OVERLAP_MS = 60_000;

    private static final long LOOK_BACK_MS = 90L * 24 * 3_600_000;

    private final Speech speech;
    private final Clock clock;

    /** Refunds in the order in which they were first seen, or seen otherwise. */
    private final Map<String, RemoteCase> refunds = new LinkedHashMap<>();

    /** Positions of another run of the program mean nothing. */
    private final String run;

    private long place;
    private final Map<String, Long> places = new LinkedHashMap<>();

    Placed(Speech speech, Clock clock) {
        this.speech = speech;
        this.clock = clock;
        run = Long.toHexString(clock.nowMs()) + '-';
    }

    Page<RemoteOrder> since(String cursor, int limit) throws Stopped {
        String[] at = cursor.split(":", -1);
        long after = at.length == 2 ? Long.parseLong(at[0]) : clock.nowMs() - LOOK_BACK_MS;
        long skip = at.length == 2 ? Long.parseLong(at[1]) : 0;
        ObjectNode variables =
                Speech.object()
                        .put("after", Instant.ofEpochMilli(after).toString())
                        .put("skip", skip)
                        .put("take", limit);
        JsonNode data = speech.ask(Sentences.PLACED, variables, all -> all);
        JsonNode orders = object(data, "orders");
        List<RemoteOrder> rows = read(list(orders, "items", one -> one));
        long seen = skip + rows.size();
        boolean more = !rows.isEmpty() && seen < number(orders, "totalItems");
        long next = rows.isEmpty() ? after : rows.getLast().createdMs() - OVERLAP_MS;
        return new Page<>(
                rows,
                more ? after + ":" + seen : Math.max(after, next) + ":0",
                more,
                Readings.time(object(data, "activeChannel"), "createdAt"));
    }

    /** Orders as they are now, at most a hundred. */
    List<RemoteOrder> again(List<String> ids) throws Stopped {
        ObjectNode variables = Speech.object();
        ArrayNode names = variables.putArray("ids");
        ids.forEach(names::add);
        return read(
                speech.ask(
                        Sentences.AGAIN,
                        variables,
                        data -> list(object(data, "orders"), "items", one -> one)));
    }

    JsonNode node(String id) throws Stopped {
        JsonNode order =
                speech.ask(
                        Sentences.ORDER_BY_ID,
                        Speech.object().put("id", id),
                        data -> data.path("order"));
        if (!order.isObject()) {
            throw new Stopped(new Outcome.Rejected<>("entity_not_found", ""));
        }
        return order;
    }

    RemoteOrder one(String id) throws Stopped {
        return read(List.of(node(id))).getFirst();
    }

    /** One refund as it is now; it is named after its order. */
    RemoteCase refund(String id) throws Stopped {
        String order = id.substring(0, Math.max(0, id.indexOf('/')));
        return RefundReadings.of(node(order)).stream()
                .filter(refund -> refund.remoteId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Stopped(new Outcome.Rejected<>("entity_not_found", "")));
    }

    private List<RemoteOrder> read(List<JsonNode> nodes) {
        var orders = new ArrayList<RemoteOrder>();
        for (JsonNode node : nodes) {
            orders.add(OrderReadings.order(node));
            RefundReadings.of(node).forEach(this::seen);
        }
        return orders;
    }

    private synchronized void seen(RemoteCase refund) {
        if (!refund.equals(refunds.put(refund.remoteId(), refund))) {
            places.put(refund.remoteId(), ++place);
        }
    }

    /** Refunds seen since a position. */
    synchronized Page<RemoteCase> refunds(String cursor, long epoch) {
        long from = cursor.startsWith(run) ? Long.parseLong(cursor.substring(run.length())) : 0;
        List<RemoteCase> rows =
                refunds.values().stream()
                        .filter(refund -> places.getOrDefault(refund.remoteId(), 0L) > from)
                        .toList();
        return new Page<>(
                rows, rows.isEmpty() && !cursor.isEmpty() ? cursor : run + place, false, epoch);
    }
}
