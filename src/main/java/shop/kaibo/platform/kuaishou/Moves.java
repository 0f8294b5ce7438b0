package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What orders did to the stock of one sku in a span of time. Thread-safe. */
final class Moves {
    private static final int PAGE = 50;

    private final Calls calls;

    Moves(Calls calls) {
        this.calls = calls;
    }

    /**
     * What the order list told.
     *
     * @param newestMs when the latest order of the shop was placed, 0 for none
     * @param whole not more than were asked for
     */
    record Told(List<Move> moves, long newestMs, boolean whole) {}

    /** Reads at most so many pages; blocks on the network. */
    Outcome<Told> between(String remoteSkuId, long fromMs, long toMs, int pages) {
        var moves = new ArrayList<Move>();
        var newest = new long[1];
        String cursor = "";
        for (int page = 0; page < pages; page++) {
            ObjectNode param =
                    Calls.param()
                            .put("beginTime", fromMs)
                            .put("endTime", toMs)
                            .put("orderViewStatus", 1)
                            .put("pageSize", PAGE)
                            .put("sort", 2)
                            .put("queryType", 2)
                            .put("cpsType", 0)
                            .put("cursor", cursor);
            Function<JsonNode, String> reading =
                    data -> {
                        for (RemoteOrder order : Json.list(data, "orderList", OrderWords::of)) {
                            newest[0] = Math.max(newest[0], order.createdMs());
                            moves.addAll(of(order, remoteSkuId, fromMs));
                        }
                        return Json.text(data, "cursor");
                    };
            Outcome<String> read = calls.get("open.order.cursor.list", param, reading);
            if (!(read instanceof Outcome.Done<String>(String next))) {
                return read.failed();
            }
            if (next.isEmpty() || next.equals("nomore")) {
                return new Outcome.Done<>(new Told(moves, newest[0], true));
            }
            cursor = next;
        }
        return new Outcome.Done<>(new Told(moves, newest[0], false));
    }

    private static List<Move> of(RemoteOrder order, String remoteSkuId, long fromMs) {
        RemoteOrder.Line line = order.lines().getFirst();
        if (!line.remoteSkuId().equals(remoteSkuId)) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        if (order.createdMs() >= fromMs) {
            moves.add(new Move(order.remoteId(), order.createdMs(), -line.quantity(), true));
        }
        if (order.status() == RemoteOrder.Status.CLOSED) {
            boolean unpaid = order.paidMs() == 0;
            moves.add(new Move(order.remoteId() + '!', order.updatedMs(), line.quantity(), unpaid));
        }
        return moves;
    }
}
