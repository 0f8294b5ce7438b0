package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Stock changes by differences only, without keys, references or versions. One that went unanswered
 * is weighed: the stock before it, what was sold and closed meanwhile, the stock now. Thread-safe.
 */
final class Stock {
    // the platform's clock and ours agree to about that
    private static final long BLUR_MS = 2_000;
    private static final int MANY_PAGES = 40;

    private final Calls calls;
    private final Items items;

    Stock(Calls calls, Items items) {
        this.calls = calls;
        this.items = items;
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

    Outcome<StockReading> read(String remoteSkuId) {
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

    Outcome<StockReading.Arrival> weigh(String remoteSkuId, StockReading before, long delta) {
        Outcome<StockReading> first = read(remoteSkuId);
        if (!(first instanceof Outcome.Done<StockReading>(StockReading now))) {
            return first.failed();
        }
        Outcome<List<Move>> moved = moves(remoteSkuId, before.atMs() - BLUR_MS, now.atMs());
        if (!(moved instanceof Outcome.Done<List<Move>>(List<Move> moves))) {
            return moved.failed();
        }
        long sure = 0;
        var doubtful = new ArrayList<Long>();
        for (Move move : moves) {
            if (move.atMs() > before.atMs() + BLUR_MS && move.atMs() < now.atMs() - BLUR_MS) {
                sure += move.pieces();
            } else {
                doubtful.add(move.pieces());
            }
        }
        return new Outcome.Done<>(
                Scale.arrival(now.stock() - before.stock() - sure, delta, doubtful));
    }

    /** Pieces an order took (negative) or a close gave back, and when. */
    private record Move(long atMs, long pieces) {}

    private Outcome<List<Move>> moves(String remoteSkuId, long fromMs, long toMs) {
        var moves = new ArrayList<Move>();
        String cursor = "";
        for (int page = 0; page < MANY_PAGES; page++) {
            ObjectNode param =
                    Calls.param()
                            .put("beginTime", fromMs)
                            .put("endTime", toMs)
                            .put("orderViewStatus", 1)
                            .put("pageSize", 50)
                            .put("sort", 2)
                            .put("queryType", 2)
                            .put("cpsType", 0)
                            .put("cursor", cursor);
            Function<JsonNode, String> reading =
                    data -> {
                        Json.list(data, "orderList", o -> o)
                                .forEach(order -> moves.addAll(of(order, remoteSkuId, fromMs)));
                        return Json.text(data, "cursor");
                    };
            Outcome<String> read = calls.get("open.order.cursor.list", param, reading);
            if (!(read instanceof Outcome.Done<String>(String next))) {
                return read.failed();
            }
            if (next.isEmpty() || next.equals("nomore")) {
                return new Outcome.Done<>(moves);
            }
            cursor = next;
        }
        return new Outcome.Broken<>("too many orders");
    }

    private static List<Move> of(JsonNode order, String remoteSkuId, long fromMs) {
        var placed = OrderWords.of(order);
        var line = placed.lines().getFirst();
        if (!line.remoteSkuId().equals(remoteSkuId)) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        if (placed.createdMs() >= fromMs) {
            moves.add(new Move(placed.createdMs(), -line.quantity()));
        }
        if (placed.status() == shop.kaibo.platform.RemoteOrder.Status.CLOSED) {
            moves.add(new Move(placed.updatedMs(), line.quantity()));
        }
        return moves;
    }
}
