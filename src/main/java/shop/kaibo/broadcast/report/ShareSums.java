package shop.kaibo.broadcast.report;

import org.jdbi.v3.core.Handle;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.OnMic;
import shop.kaibo.broadcast.report.ShowReport.Share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parts of a show's whole: by anchor and by source. Thread-safe. */
final class ShareSums {
    private ShareSums() {}

    /** By who spoke when the order was placed, in the order they first spoke. */
    static List<Share> anchors(Handle handle, Broadcast show, long end) {
        Map<String, Long> spoke = new LinkedHashMap<>();
        String on = "";
        long since = show.startedMs();
        // not from the history: a turn that was taken back never was
        for (OnMic turn : turns(handle, show.id())) {
            long from = Math.min(turn.fromMs(), end);
            if (!on.isEmpty()) {
                spoke.merge(on, Math.max(0, from - since), Long::sum);
            }
            spoke.putIfAbsent(turn.anchor(), 0L);
            on = turn.anchor();
            since = from;
        }
        spoke.merge(on.isEmpty() ? show.anchor() : on, Math.max(0, end - since), Long::sum);
        List<Share> sold = shares(handle, "board_anchor", "anchor", show.id(), spoke);
        List<String> order = List.copyOf(spoke.keySet());
        return sold.stream()
                .sorted(
                        Comparator.comparingInt(
                                (Share s) ->
                                        order.contains(s.name())
                                                ? order.indexOf(s.name())
                                                : order.size()))
                .toList();
    }

    private static List<OnMic> turns(Handle handle, String show) {
        return handle.createQuery(
                        "SELECT from_ms, anchor FROM mic WHERE broadcast_id = ? ORDER BY from_ms")
                .bind(0, show)
                .map((rows, c) -> new OnMic(rows.getLong(1), rows.getString(2)))
                .list();
    }

    /** By where the buyers came from, largest first. */
    static List<Share> sources(Handle handle, String show) {
        return shares(handle, "board_source", "source", show, Map.of()).stream()
                .filter(s -> s.orders() > 0)
                .sorted(Comparator.comparingLong(Share::paidFen).reversed())
                .toList();
    }

    // every name spoken of is there, also who sold nothing
    private static List<Share> shares(
            Handle handle, String table, String name, String show, Map<String, Long> spoke) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        spoke.keySet().forEach(each -> sums.put(each, new long[5]));
        handle.createQuery(
                        "SELECT * FROM "
                                + table
                                + " WHERE broadcast_id = ? ORDER BY paid_fen DESC, "
                                + name)
                .bind(0, show)
                .map(
                        (rows, c) ->
                                sums.put(
                                        rows.getString(name),
                                        new long[] {
                                            rows.getLong("orders"),
                                            rows.getLong("paid_orders"),
                                            rows.getLong("paid_fen"),
                                            rows.getLong("pieces"),
                                            rows.getLong("refunds")
                                        }))
                .list();
        int[] tenths = Shares.of(sums.values().stream().map(v -> v[2]).toList());
        var shares = new ArrayList<Share>();
        sums.forEach(
                (each, v) ->
                        shares.add(
                                new Share(
                                        each,
                                        v[0],
                                        v[1],
                                        v[2],
                                        v[3],
                                        v[4],
                                        tenths[shares.size()],
                                        Objects.requireNonNullElse(spoke.get(each), 0L))));
        return shares;
    }
}
