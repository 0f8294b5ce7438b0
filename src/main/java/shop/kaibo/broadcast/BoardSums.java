package shop.kaibo.broadcast;

import shop.kaibo.order.Counted;
import shop.kaibo.order.OrderLine;
import shop.kaibo.sqlite.Tx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the changes of one write add to the sums of shows: a page of orders touches each sum once.
 * Writer's thread only.
 */
final class BoardSums {
    /** A table of sums: its keys and what it adds up. */
    private enum Sum {
        TOTAL(
                "broadcast_id",
                "orders, pieces, paid_orders, paid_fen, refunds, returns, quality, repeats"),
        ANCHOR(
                "broadcast_id, anchor",
                "orders, pieces, paid_orders, paid_fen, refunds, returns, quality, repeats"),
        SOURCE(
                "broadcast_id, source",
                "orders, pieces, paid_orders, paid_fen, refunds, returns, quality, repeats"),
        MINUTE("broadcast_id, minute_ms", "orders, pieces, paid_orders, paid_fen"),
        SLOT("broadcast_id, listing_id", "sold, paid_fen"),
        SLOT_MINUTE("broadcast_id, listing_id, minute_ms", "pieces"),
        SKU("broadcast_id, sku_id", "sold, paid_fen"),
        SKU_MINUTE("broadcast_id, sku_id, minute_ms", "pieces");

        private final String table;
        private final String upsert;

        Sum(String keys, String values) {
            table = "board_" + name().toLowerCase(Locale.ROOT);
            var added = new ArrayList<String>();
            for (String value : values.split(", ", -1)) {
                added.add(value + " = " + value + " + excluded." + value);
            }
            int columns = keys.split(",", -1).length + added.size();
            upsert =
                    "INSERT INTO "
                            + table
                            + "("
                            + keys
                            + ", "
                            + values
                            + ") VALUES ("
                            + "?,".repeat(columns - 1)
                            + "?) ON CONFLICT("
                            + keys
                            + ") DO UPDATE SET "
                            + String.join(", ", added);
        }
    }

    private record Key(Sum sum, List<Object> keys) {}

    private final Map<Key, long[]> sums = new LinkedHashMap<>();

    void add(Counted order, int sign) {
        String show = order.onAir().broadcastId();
        int paid = order.paidMs() > 0 ? 1 : 0;
        long placed = BoardMinute.of(order.createdMs());
        long pieces = 0;
        for (OrderLine line : order.lines()) {
            long quantity = order.closed() ? 0 : line.quantity();
            long fen = paid * line.quantity() * line.priceFen();
            pieces += quantity;
            String listing = line.listingId();
            if (listing != null) {
                add(Sum.SLOT, List.of(show, listing), sign, quantity, fen);
                add(Sum.SLOT_MINUTE, List.of(show, listing, placed), sign, quantity);
            }
            String sku = line.skuId();
            if (sku != null) {
                add(Sum.SKU, List.of(show, sku), sign, quantity, fen);
                add(Sum.SKU_MINUTE, List.of(show, sku, placed), sign, quantity);
            }
        }
        long[] all = {
            1,
            pieces,
            paid,
            paid * order.totalFen(),
            order.refund().state().counts() ? 1 : 0,
            order.refund().returned() ? 1 : 0,
            order.refund().quality() ? 1 : 0,
            order.repeat() ? 1 : 0
        };
        add(Sum.TOTAL, List.of(show), sign, all);
        add(Sum.ANCHOR, List.of(show, order.onAir().anchor()), sign, all);
        add(Sum.SOURCE, List.of(show, order.source().word()), sign, all);
        add(Sum.MINUTE, List.of(show, placed), sign, 1, pieces, 0, 0);
        if (paid == 1) {
            long when = BoardMinute.of(order.paidMs());
            add(Sum.MINUTE, List.of(show, when), sign, 0, 0, 1, order.totalFen());
        }
    }

    private void add(Sum sum, List<Object> keys, int sign, long... values) {
        long[] sofar = sums.computeIfAbsent(new Key(sum, keys), k -> new long[values.length]);
        for (int i = 0; i < values.length; i++) {
            sofar[i] += sign * values[i];
        }
    }

    void write(Tx tx) {
        sums.forEach(
                (key, values) -> {
                    if (Arrays.stream(values).anyMatch(value -> value != 0)) {
                        var arguments = new ArrayList<Object>(key.keys);
                        Arrays.stream(values).forEach(arguments::add);
                        tx.update(key.sum.upsert, arguments.toArray());
                        tx.touched(key.sum.table);
                    }
                });
    }
}
