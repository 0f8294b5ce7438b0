package shop.kaibo.broadcast;

import org.jdbi.v3.core.Handle;

import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.broadcast.feed.FeedSight;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Sku;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what wants a hand on a board that has just been read. Thread-safe. */
final class BoardWatch {
    // good is a price that was in force within the last moments, as answers take their time
    private static final String WRONG_PRICES =
            "SELECT g.*, (SELECT v.price_fen FROM listing_version v WHERE v.sku_id = g.sku_id AND"
                + " v.from_ms <= g.last_ms ORDER BY v.from_ms DESC LIMIT 1) promised FROM (SELECT"
                + " l.sku_id, l.slot, l.price_fen, count(*) orders, max(o.remote_id) remote_id,"
                + " max(o.created_ms) last_ms FROM (SELECT id, remote_id, created_ms FROM orders"
                + " WHERE broadcast_id = ? AND status <> 'closed' AND hold IS NULL ORDER BY id DESC"
                + " LIMIT ?) o JOIN order_line l ON l.order_id = o.id WHERE l.sku_id IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM listing_version v WHERE v.sku_id = l.sku_id AND"
                + " v.price_fen = l.price_fen AND v.from_ms <= o.created_ms + 1000 AND NOT EXISTS"
                + " (SELECT 1 FROM listing_version n WHERE n.sku_id = v.sku_id AND n.from_ms >"
                + " v.from_ms AND n.confirmed_ms > 0 AND n.confirmed_ms <= o.created_ms - 3000))"
                + " GROUP BY l.sku_id, l.price_fen ORDER BY orders DESC LIMIT 2) g";

    private final Handle handle;
    private final Broadcast show;
    private final long at;
    private final AlertRules rules;

    BoardWatch(Handle handle, Broadcast show, long at, AlertRules rules) {
        this.handle = handle;
        this.show = show;
        this.at = at;
        this.rules = rules;
    }

    /** Most urgent first. A blind board keeps quiet about what it cannot know. */
    List<BoardAlert> alerts(List<BoardSlot> slots, List<BoardMinute> minutes, FeedSight feed) {
        var alerts = new ArrayList<BoardAlert>();
        if (show.running()) {
            wrongPrices(alerts);
            if (feed.blind()) {
                alerts.add(new BoardAlert.Silent(feed.asOfMs()));
            } else {
                stock(alerts, slots);
                spikes(alerts, minutes);
            }
        }
        alerts.sort(Comparator.comparingInt(BoardAlert::rank).thenComparingLong(BoardWatch::next));
        return alerts;
    }

    private static long next(BoardAlert alert) {
        return switch (alert) {
            case BoardAlert.Low low -> low.minutes() * 1000 + low.slot();
            case BoardAlert.Oversold over -> over.slot();
            case BoardAlert.SoldOut out -> out.slot();
            case BoardAlert.WrongPrice wrong -> wrong.slot();
            default -> 0;
        };
    }

    private void stock(List<BoardAlert> alerts, List<BoardSlot> slots) {
        Map<String, Long> taken = takenUnderWay();
        for (BoardSlot slot : slots) {
            ListingState state = slot.listing().state();
            if (state == ListingState.OFF || state == ListingState.REFUSED) {
                continue;
            }
            String id = slot.listing().id();
            int number = slot.listing().slot();
            long open = taken.getOrDefault(id, 0L);
            boolean close = slot.left() <= slot.perMinute() * rules.lowMinutes();
            long refill = Math.max(10, (long) Math.ceil(slot.perMinute()) * rules.refillMinutes());
            if (slot.left() < 0 || open > 0 && close) {
                alerts.add(new BoardAlert.Oversold(id, number, slot.left(), open));
            } else if (slot.soldOut()) {
                alerts.add(new BoardAlert.SoldOut(id, number, refill));
            } else if (slot.low()) {
                alerts.add(new BoardAlert.Low(id, number, slot.left(), slot.minutesLeft(), refill));
            }
            List<String> gone =
                    slot.listing().skus().stream()
                            .filter(sku -> sku.left() <= 0)
                            .map(Sku::spec)
                            .toList();
            if (slot.pinned() && !slot.soldOut() && !gone.isEmpty()) {
                alerts.add(new BoardAlert.SizeOut(id, number, gone, slot.left()));
            }
        }
    }

    /** Pieces we took away of which the platform does not know yet. */
    private Map<String, Long> takenUnderWay() {
        Map<String, Long> taken = new HashMap<>();
        handle.createQuery(
                        "SELECT s.listing_id, -sum(d.delta) FROM stock_delta d JOIN sku s ON s.id ="
                                + " d.sku_id WHERE d.state = 'open' AND d.delta < 0 GROUP BY 1")
                .map((rows, c) -> taken.put(rows.getString(1), rows.getLong(2)))
                .list();
        return taken;
    }

    private void wrongPrices(List<BoardAlert> alerts) {
        handle.createQuery(WRONG_PRICES)
                .bind(0, show.id())
                .bind(1, rules.recentOrders())
                .map(
                        (rows, c) ->
                                alerts.add(
                                        new BoardAlert.WrongPrice(
                                                rows.getInt("slot"),
                                                rows.getLong("price_fen"),
                                                rows.getLong("promised"),
                                                rows.getLong("orders"),
                                                rows.getString("remote_id"))))
                .list();
    }

    private void spikes(List<BoardAlert> alerts, List<BoardMinute> minutes) {
        int count = rules.spikeMinutes();
        List<BoardMinute> last = minutes.subList(minutes.size() - count, minutes.size());
        long orders = last.stream().mapToLong(BoardMinute::orders).sum();
        long paid = last.stream().mapToLong(BoardMinute::paidOrders).sum();
        if (orders >= rules.unpaidLeast()
                && (orders - paid) * 100 >= orders * rules.unpaidPercent()) {
            alerts.add(new BoardAlert.Unpaid(orders - paid, orders, count));
        }
        long refunds = refunds(at - count * BoardMinute.LENGTH_MS);
        if (refunds >= rules.refundLeast() && refunds * 100 >= paid * rules.refundPercent()) {
            alerts.add(new BoardAlert.Refunds(refunds, count));
        }
    }

    private long refunds(long sinceMs) {
        return handle.createQuery(
                        "SELECT count(DISTINCT o.id) FROM orders o INDEXED BY orders_refunding JOIN"
                                + " after_sale a ON a.order_id = o.id WHERE o.refund_state ="
                                + " 'under_way' AND o.broadcast_id = ? AND a.created_ms >= ?")
                .bind(0, show.id())
                .bind(1, sinceMs)
                .mapTo(Long.class)
                .one();
    }
}
