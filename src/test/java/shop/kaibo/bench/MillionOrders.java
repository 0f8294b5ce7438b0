package shop.kaibo.bench;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.sqlite.Tx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code MillionOrders DIR N SEED}: makes a home with so many orders in DIR, by the program's own
 * page apply of 500 orders; what it finds there it makes longer. Listings, shows and cases stand in
 * the same numbers to them as in a real shop: one show of 4000 orders a day with 40 slots in three
 * sizes, one return in fifty.
 */
final class MillionOrders {
    static final int PAGE = 500;
    private static final int CASE_EVERY = 50;

    private MillionOrders() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("MillionOrders DIR N [SEED]");
            System.exit(2);
        }
        make(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                args.length > 2 ? Long.parseLong(args[2]) : 1);
        System.exit(0);
    }

    /** Makes or reuses the home; returns the orders it holds. */
    static TrialOrders make(Path home, int count, long seed) throws IOException {
        var orders = new TrialOrders(count, seed);
        make(home, orders, count, seed);
        return orders;
    }

    /** The same with only the first of the orders. */
    static void make(Path home, TrialOrders orders, int count, long seed) throws IOException {
        Files.createDirectories(home);
        Path done = home.resolve("made." + count + "." + seed);
        if (Files.exists(done)) {
            return;
        }
        var clock = new StillClock(TrialOrders.END);
        try (var shop = new TrialShop(home, clock)) {
            shop.store.db().write(tx -> shows(tx, orders));
            long start = System.nanoTime();
            for (int from = 0; from < count; from += PAGE) {
                shop.page(orders.page(from, Math.min(PAGE, count - from)), "p" + from);
                if (from / PAGE % 200 == 0) {
                    System.out.printf(
                            "%,d orders, %,d s%n",
                            from, (System.nanoTime() - start) / 1_000_000_000);
                }
            }
            cases(shop, orders, count);
        }
        Files.createFile(done);
    }

    private static void cases(TrialShop shop, TrialOrders orders, int count) {
        var page = new ArrayList<RemoteCase>();
        // only what was delivered comes back
        for (int i = 0; i < count - 90_000; i += CASE_EVERY) {
            page.add(orders.returned(i));
            if (page.size() == PAGE) {
                shop.cases(List.copyOf(page), "c" + i);
                page.clear();
            }
        }
        shop.cases(page, "end");
    }

    static int shows(Tx tx, TrialOrders orders) {
        tx.update(
                "INSERT INTO account(id, platform, name, url, capabilities, epoch, state,"
                        + " created_ms) VALUES (?,'sandbox','','','{}',1,'connected',1)",
                TrialShop.ACCOUNT);
        for (int show = 0; show < orders.shows(); show++) {
            show(tx, show, orders.startOf(show), show == orders.shows() - 1);
        }
        return orders.shows();
    }

    private static void show(Tx tx, int show, long start, boolean last) {
        String shelf = "shelf" + show;
        tx.update(
                "INSERT INTO shelf(id, opened_ms, closed_ms) VALUES (?,?,?)",
                shelf,
                start,
                last ? 0 : start + TrialOrders.DAY / 6);
        String id = "show" + show;
        tx.update(
                "INSERT INTO broadcast(id, shelf_id, anchor, started_ms, ended_ms) VALUES"
                        + " (?,?,?,?,?)",
                id,
                shelf,
                "小朱",
                start,
                start + TrialOrders.DAY / 6);
        String[] anchors = {"小朱", "阿芳", "大刘"};
        for (int i = 0; i < anchors.length; i++) {
            tx.update(
                    "INSERT INTO mic(broadcast_id, from_ms, anchor) VALUES (?,?,?)",
                    id,
                    start + i * 4_800_000L,
                    anchors[i]);
        }
        for (int slot = 1; slot <= TrialOrders.SLOTS; slot++) {
            listing(tx, show, slot, start);
        }
    }

    private static void listing(Tx tx, int show, int slot, long at) {
        String listing = TrialOrders.listing(show, slot);
        tx.update(
                "INSERT INTO listing(id, shelf_id, slot, title, category, photo_sha, photo_hash,"
                    + " state, remote_version, operator, listing_ms, created_ms, updated_ms) VALUES"
                    + " (?,?,?,?,'女鞋','sha',0,'on_sale',1,'owner',0,?,?)",
                listing,
                "shelf" + show,
                slot,
                "直播间" + slot + "号好物",
                at,
                at);
        bind(tx, "listing", listing);
        for (int size = 0; size < TrialOrders.SIZES; size++) {
            String sku = TrialOrders.sku(show, slot, size);
            long price = TrialOrders.price(show, slot);
            tx.update(
                    "INSERT INTO sku(id, listing_id, position, spec, code, price_fen,"
                        + " price_version, initial_stock, platform_stock, platform_effect) VALUES"
                        + " (?,?,?,?,?,?,1,100000,100000,1)",
                    sku,
                    listing,
                    size,
                    (36 + size) + "码",
                    "K" + show + "-" + slot + "-" + (36 + size),
                    price);
            tx.update(
                    "INSERT INTO listing_version(id, sku_id, title, price_fen, photo_sha, rights,"
                            + " from_ms, confirmed_ms) VALUES (?,?,?,?,'sha','',?,?)",
                    "v" + sku,
                    sku,
                    "直播间" + slot + "号好物",
                    price,
                    at - 60_000,
                    at - 60_000);
            bind(tx, "sku", sku);
        }
    }

    private static void bind(Tx tx, String kind, String id) {
        tx.update("INSERT INTO remote_id VALUES (?,?,?,?)", TrialShop.ACCOUNT, kind, "r" + id, id);
    }
}
