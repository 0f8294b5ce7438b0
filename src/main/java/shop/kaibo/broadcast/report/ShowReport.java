package shop.kaibo.broadcast.report;

import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.broadcast.past.SoldOut;
import shop.kaibo.broadcast.promise.PromiseStand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a show came to. Nobody who bought is in it. Money in fen, times epoch ms. Thread-safe.
 *
 * @param refundedFen money given back so far
 * @param anchors in the order they first spoke
 * @param sources largest first
 * @param items by slot
 * @param minutes money by the minute it was paid in, from the first to the last
 * @param best the strongest minutes, best first
 * @param truth what was answered before it
 * @param alerts what wanted a hand, in the order it first did
 * @param promises what was promised on air, in the order it was
 * @param acts how often what was done on air, by the last word of its kind: "pinned", "promise"
 */
public record ShowReport(
        Broadcast show,
        long endMs,
        BoardTotals totals,
        long refundedFen,
        List<Share> anchors,
        List<Share> sources,
        List<Item> items,
        List<Long> minutes,
        List<Best> best,
        List<SoldOut> soldOut,
        List<Alerted> alerts,
        List<PromiseStand> promises,
        Map<String, Long> acts,
        Optional<Truth.Kept> truth) {
    public ShowReport {
        anchors = List.copyOf(anchors);
        sources = List.copyOf(sources);
        items = List.copyOf(items);
        minutes = List.copyOf(minutes);
        best = List.copyOf(best);
        soldOut = List.copyOf(soldOut);
        alerts = List.copyOf(alerts);
        promises = List.copyOf(promises);
        acts = Map.copyOf(acts);
    }

    /**
     * A part of the whole: an anchor's or a source's.
     *
     * @param tenths of a percent of the money, all parts together 1000
     * @param onMicMs how long an anchor spoke, 0 for a source
     */
    public record Share(
            String name,
            long orders,
            long paidOrders,
            long paidFen,
            long pieces,
            long refunds,
            int tenths,
            long onMicMs) {}

    /** What one thing on the shelf came to. */
    public record Item(
            String listingId, int slot, String title, long pieces, long paidFen, long left) {}

    /**
     * An alert by name.
     *
     * @param slot 0 where it was about the whole show
     */
    public record Alerted(String alert, int slot, long firstMs, long times) {}

    /** A minute and what was paid in it. */
    public record Best(long minuteMs, long paidFen, long orders) {}
}
