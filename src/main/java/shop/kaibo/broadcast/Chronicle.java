package shop.kaibo.broadcast;

import org.jspecify.annotations.Nullable;

import shop.kaibo.broadcast.Sold.Item;
import shop.kaibo.broadcast.Sold.Left;
import shop.kaibo.broadcast.Sold.Sale;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.Counted;
import shop.kaibo.order.OnAir;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderLine;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes into the history what orders change in a show, one event a page, so that any second of it
 * can be told again. Stands before whoever keeps the sums. Writer's thread only.
 */
public final class Chronicle implements OrderBoard {
    private static final String ACTOR = "platform";

    private final Store store;
    private final OrderBoard sums;

    public Chronicle(Store store, OrderBoard sums) {
        this.store = store;
        this.sums = sums;
    }

    /** What stands on the shelf when a show begins: orders off air are in no show's history. */
    static void opened(Store store, Tx tx, Actor actor, Broadcast show) {
        List<String> skus =
                tx.handle()
                        .createQuery(
                                "SELECT s.id FROM sku s JOIN listing l ON l.id = s.listing_id WHERE"
                                        + " l.shelf_id = ? ORDER BY l.slot, s.position")
                        .bind(0, show.shelfId())
                        .mapTo(String.class)
                        .list();
        if (!skus.isEmpty()) {
            var opening = new Sold(List.of(), left(tx, skus));
            store.events()
                    .append(
                            tx,
                            Broadcast.topic(show.id()),
                            Sold.KIND,
                            opening,
                            actor.named(),
                            null);
        }
    }

    @Override
    public Optional<OnAir> onAir(Tx tx, long atMs) {
        return sums.onAir(tx, atMs);
    }

    @Override
    public void changed(Tx tx, List<Change> changes) {
        sums.changed(tx, changes);
        var page = new Page();
        changes.forEach(page::add);
        page.write(tx);
    }

    /** What one write did, by show. */
    private final class Page {
        private final Map<String, List<Sale>> sales = new LinkedHashMap<>();
        private final Map<String, Set<String>> skus = new LinkedHashMap<>();

        private void add(Change change) {
            Counted before = change.before();
            Counted after = change.after();
            if (before != null && after != null && show(before).equals(show(after))) {
                note(show(before), before, after);
                return;
            }
            if (before != null) {
                note(show(before), before, null);
            }
            if (after != null) {
                note(show(after), null, after);
            }
        }

        private void note(String show, @Nullable Counted before, @Nullable Counted after) {
            long[] sum = new long[5];
            var items = new LinkedHashMap<String, long[]>();
            Chronicle.add(sum, items, before, -1);
            Chronicle.add(sum, items, after, 1);
            Set<String> touched = skus.computeIfAbsent(show, _ -> new LinkedHashSet<>());
            skus(touched, before);
            skus(touched, after);
            var moved = new ArrayList<Item>();
            items.forEach((of, v) -> moved.add(new Item(of, v[0], v[1])));
            String step = step(before, after);
            sales.computeIfAbsent(show, _ -> new ArrayList<>())
                    .add(new Sale(step, sum[0], sum[1], sum[2], sum[3], sum[4], moved));
        }

        private void write(Tx tx) {
            sales.forEach(
                    (show, each) -> {
                        var sold = new Sold(each, left(tx, skus.getOrDefault(show, Set.of())));
                        store.events()
                                .append(tx, Broadcast.topic(show), Sold.KIND, sold, ACTOR, null);
                    });
        }
    }

    private static String show(Counted order) {
        return order.onAir().broadcastId();
    }

    private static void add(
            long[] sum, Map<String, long[]> items, @Nullable Counted order, int sign) {
        if (order == null) {
            return;
        }
        boolean paid = order.paidMs() > 0;
        for (OrderLine line : order.lines()) {
            long pieces = order.closed() ? 0 : line.quantity();
            sum[1] += sign * pieces;
            String of = line.skuId() != null ? line.skuId() : line.listingId();
            if (of != null) {
                long[] item = items.computeIfAbsent(of, _ -> new long[2]);
                item[0] += sign * pieces;
                item[1] += paid ? sign * line.quantity() * line.priceFen() : 0;
            }
        }
        sum[0] += sign;
        sum[2] += paid ? sign : 0;
        sum[3] += paid ? sign * order.totalFen() : 0;
        sum[4] += order.refund().state().counts() ? sign : 0;
    }

    private static void skus(Set<String> into, @Nullable Counted order) {
        if (order != null) {
            for (OrderLine line : order.lines()) {
                if (line.skuId() != null) {
                    into.add(line.skuId());
                }
            }
        }
    }

    private static String step(@Nullable Counted before, @Nullable Counted after) {
        if (before == null || after == null) {
            return after == null ? "changed" : after.paidMs() > 0 ? "paid" : "placed";
        }
        if (after.refund().state().counts() && !before.refund().state().counts()) {
            return "refund";
        }
        if (after.closed() && !before.closed()) {
            return "closed";
        }
        return after.paidMs() > 0 && before.paidMs() == 0 ? "paid" : "changed";
    }

    private static List<Left> left(Tx tx, Iterable<String> skus) {
        var left = new ArrayList<Left>();
        skus.forEach(sku -> left.add(new Left(sku, StockLaw.left(tx, sku))));
        return left;
    }
}
