package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/**
 * Stock changes by differences only, without keys, references or versions. One that went unanswered
 * is weighed: the stock before it, what was sold and closed meanwhile, the stock now. Which sales a
 * reading holds is told by the order list, read before and after it; where more is sold in seconds
 * than four pages hold, where the list lags, where a paid order was closed or somebody changed the
 * same stock elsewhere, a change as small as those stays in doubt and a person looks. Thread-safe.
 */
final class Stock {
    // the platform's clock and ours agree to about that
    private static final long BLUR_MS = 2_000;

    // no order shows up in the list later than that
    private static final long LATE_MS = 4_000;
    private static final long AHEAD_MS = 3_000;
    private static final int FEW_PAGES = 4;
    private static final int MANY_PAGES = 40;
    private static final int TRIES = 4;

    private final Calls calls;
    private final Items items;
    private final Moves moves;

    Stock(Calls calls, Items items) {
        this.calls = calls;
        this.items = items;
        moves = new Moves(calls);
    }

    Outcome<StockEffect> adjust(String remoteSkuId, long delta) {
        ItemWords.Ids ids = ItemWords.Ids.of(remoteSkuId);
        ObjectNode param =
                Calls.param()
                        .put("kwaiItemId", ids.item())
                        .put("skuId", ids.sku())
                        .put("skuChangeStock", Math.abs(delta))
                        .put("changeType", delta > 0 ? 1 : 2);
        return calls.once("open.item.sku.stock.update", param, _ -> StockEffect.UNTOLD);
    }

    private Outcome<StockReading> plain(String remoteSkuId) {
        ItemWords.Ids ids = ItemWords.Ids.of(remoteSkuId);
        Outcome<Long> stock = items.get(String.valueOf(ids.item()), item -> stock(item, ids.sku()));
        return stock instanceof Outcome.Done<Long>(Long left)
                ? new Outcome.Done<>(new StockReading(left, calls.nowMs()))
                : stock.failed();
    }

    private static long stock(JsonNode item, long skuId) {
        for (JsonNode sku : ItemWords.skus(item)) {
            if (Json.number(sku, "kwaiSkuId") == skuId) {
                return Json.needed(sku, "skuStock");
            }
        }
        throw new Json.Misread("skus");
    }

    /**
     * The stock with the orders that are in it: the list is read before and after, again while a
     * sale of just that moment leaves a doubt. Blocks on the network.
     */
    Outcome<StockReading> read(String remoteSkuId) {
        long fromMs = calls.nowMs() - LATE_MS;
        Outcome<Moves.Told> listed = moves.between(remoteSkuId, fromMs, soon(), FEW_PAGES);
        for (int i = 1; ; i++) {
            Outcome<StockReading> read = plain(remoteSkuId);
            if (!(read instanceof Outcome.Done<StockReading>(StockReading now))) {
                return read;
            }
            if (!(listed instanceof Outcome.Done<Moves.Told>(Moves.Told first)) || !first.whole()) {
                return unseen(listed, read);
            }
            listed = moves.between(remoteSkuId, fromMs, soon(), FEW_PAGES);
            if (!(listed instanceof Outcome.Done<Moves.Told>(Moves.Told then)) || !then.whole()) {
                return unseen(listed, read);
            }
            var seen = Seen.around(fromMs, then.newestMs(), first.moves(), then.moves());
            if (seen.clear() || i == TRIES) {
                return new Outcome.Done<>(new StockReading(now.stock(), now.atMs(), seen.words()));
            }
        }
    }

    // a flood, or a platform that will not list to beyond now: the clock alone has to tell
    private static Outcome<StockReading> unseen(
            Outcome<Moves.Told> listed, Outcome<StockReading> read) {
        boolean answered =
                listed instanceof Outcome.Done<Moves.Told>
                        || listed instanceof Outcome.Rejected<Moves.Told>;
        return answered ? read : listed.failed();
    }

    // an order of this moment may bear a time that is still to come here
    private long soon() {
        return calls.nowMs() + AHEAD_MS;
    }

    Outcome<StockReading.Arrival> weigh(String remoteSkuId, StockReading before, long delta) {
        Outcome<StockReading> reading = read(remoteSkuId);
        if (!(reading instanceof Outcome.Done<StockReading>(StockReading now))) {
            return reading.failed();
        }
        Seen then = Seen.of(before.seen(), before.atMs(), BLUR_MS);
        Seen since = Seen.of(now.seen(), now.atMs(), BLUR_MS);
        long toMs = now.seen().isEmpty() ? calls.nowMs() : soon();
        Outcome<Moves.Told> told = moves.between(remoteSkuId, then.fromMs(), toMs, MANY_PAGES);
        if (!(told instanceof Outcome.Done<Moves.Told>(Moves.Told all))) {
            return told.failed();
        }
        if (!all.whole()) {
            return new Outcome.Done<>(StockReading.Arrival.UNCLEAR);
        }
        long sure = 0;
        var doubtful = new ArrayList<Long>();
        for (Move move : all.moves()) {
            Seen.In was = then.holds(move);
            Seen.In is = since.holds(move);
            if (was == Seen.In.YES || is == Seen.In.NO) {
                continue;
            }
            if (was == Seen.In.NO && is == Seen.In.YES && move.sure()) {
                sure += move.pieces();
            } else {
                doubtful.add(move.pieces());
            }
        }
        return new Outcome.Done<>(
                Scale.arrival(now.stock() - before.stock() - sure, delta, doubtful));
    }
}
