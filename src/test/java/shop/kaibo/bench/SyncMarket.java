package shop.kaibo.bench;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.photo.Photo;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two practice platforms in processes of their own: one full of orders to pull, one with so many
 * goods that each queued operation is about another. Made when first asked for. One thread.
 */
final class SyncMarket implements AutoCloseable {
    private static final int GOODS = 40;
    private static final long STOCK = 9_000;
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_MS = 600_000;

    private final Path folder;
    private final int orders;
    private final int operations;
    private final List<Process> platforms = new ArrayList<>();
    private String full = "";
    private String wide = "";
    private int homes;
    private int round;

    SyncMarket(Path folder, int orders, int operations) {
        this.folder = folder;
        this.orders = orders;
        this.operations = operations;
    }

    /** Orders a second, into a home of its own. */
    double pulls() throws Exception {
        try (Till till = till()) {
            till.connect(full());
            return orders / pulled(till);
        }
    }

    /** Operations a second, all queued before and all confirmed after. */
    double pushes() throws Exception {
        return operations / pushed(wide(), false);
    }

    /** Bytes for each of both, and the requests of a look that finds nothing. */
    Map<String, Double> bytes() throws Exception {
        double pull;
        double idle;
        try (var wire = new CountingWire(URI.create(full()).getPort());
                Till till = till()) {
            till.connect(wire.url());
            long before = wire.bytes();
            pulled(till);
            pull = (double) (wire.bytes() - before) / orders;
            till.engine.pass();
            long asked = wire.requests();
            till.engine.pass();
            idle = wire.requests() - asked;
        }
        return Map.of("pull", pull, "push", pushed(wide(), true), "idle", idle);
    }

    private double pulled(Till till) {
        long start = System.nanoTime();
        while (till.engine.state().pulled() < orders) {
            till.engine.pass();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long here =
                till.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery("SELECT count(*) FROM orders")
                                                .mapTo(Long.class)
                                                .one());
        if (here != orders) {
            throw new IllegalStateException(here + " orders came of " + orders);
        }
        return seconds;
    }

    /** Seconds to push what is queued now, or bytes for each of it. */
    private double pushed(String url, boolean bytes) throws Exception {
        round++;
        try (Till till = wideTill()) {
            if (queue(till) != operations) {
                throw new IllegalStateException("too few goods came: " + till.engine.state());
            }
            try (var wire = new CountingWire(URI.create(url).getPort())) {
                if (bytes) {
                    till.store
                            .db()
                            .write(tx -> tx.update("UPDATE account SET url = ?", wire.url()));
                }
                Thread sender = Thread.ofPlatform().start(till.engine::pass);
                long start = System.nanoTime();
                SyncState state = till.engine.state();
                while (state.pushed() < operations && passed(start) < PATIENCE_MS / 1e3) {
                    Thread.sleep(100);
                    state = till.engine.state();
                }
                double seconds = passed(start);
                double each = (double) wire.bytes() / operations;
                sender.join();
                till.store.db().write(tx -> tx.update("UPDATE account SET url = ?", url));
                once(till, url);
                return bytes ? each : seconds;
            }
        }
    }

    private static double passed(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The platform has each key once. */
    private void once(Till till, String url) throws IOException, InterruptedException {
        List<String> keys = Asked.keys(url, "stock");
        long different = keys.stream().distinct().count();
        long meant = (long) round * operations;
        if (different != meant || keys.size() != meant) {
            throw new IllegalStateException(
                    keys.size() + " effects, " + different + " keys, meant " + meant);
        }
        if (till.engine.state().waiting() + till.engine.state().unknown() > 0) {
            throw new IllegalStateException("not all went: " + till.engine.state());
        }
    }

    private Till till() {
        return till("home" + homes++);
    }

    private Till till(String home) {
        return new Till(
                folder.resolve("at " + home),
                Clock.system(),
                at -> OpenGateway.open(at.url(), at.token()),
                SyncPace.standard());
    }

    private String full() throws Exception {
        if (full.isEmpty()) {
            full = platform("full");
            goods(full, GOODS);
            List<String> skus = Asked.skus(full);
            for (int from = 0; from < orders; from += AT_ONCE) {
                String wishes =
                        IntStream.range(from, Math.min(orders, from + AT_ONCE))
                                .mapToObj(i -> "{\"skuRemoteId\":\"" + skus.get(i % GOODS) + "\"}")
                                .collect(Collectors.joining(","));
                String body = "{\"seed\":%d,\"orders\":[%s]}".formatted(from, wishes);
                BoardBench.post(full + "/admin/orders", body);
            }
        }
        return full;
    }

    private String wide() throws Exception {
        if (wide.isEmpty()) {
            wide = platform("wide");
            goods(wide, operations);
            try (Till till = wideTill()) {
                till.connect(wide);
                till.engine.untilIdle(PATIENCE_MS);
            }
        }
        return wide;
    }

    /** Goods that stand at the platform already. */
    private static void goods(String url, int count) {
        try (var gateway = OpenGateway.open(url, done(OpenGateway.newToken(url)))) {
            done(gateway.capabilities());
            Photo photo = Till.photo(7);
            String picture = done(gateway.uploadPhoto(photo.jpeg(), photo.sha256()));
            IntStream.range(0, count)
                    .parallel()
                    .forEach(
                            i -> {
                                var sku = new ListingDraft.Sku("s" + i, "", "C" + i, 3_990, STOCK);
                                done(
                                        gateway.createListing(
                                                new ListingDraft(
                                                        "l" + i,
                                                        "软底鞋 " + i,
                                                        "鞋靴/单鞋",
                                                        List.of(picture),
                                                        List.of(sku)),
                                                "create" + i));
                            });
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    private Till wideTill() {
        return till("wide");
    }

    /** One more piece of as many goods as there are to be operations. */
    private int queue(Till till) {
        return till.store
                .db()
                .write(
                        tx -> {
                            List<String> skus =
                                    tx.handle()
                                            .createQuery("SELECT id FROM sku ORDER BY id LIMIT ?")
                                            .bind(0, operations)
                                            .mapTo(String.class)
                                            .list();
                            for (String sku : skus) {
                                String id = till.store.ids().next();
                                till.listings.restock(tx, Till.OWNER, sku, 1, "restock", id, 0);
                            }
                            return skus.size();
                        });
    }

    private String platform(String name) throws IOException {
        Process process = BoardBench.platform(folder.resolve(name), "");
        platforms.add(process);
        return BoardBench.url(process);
    }

    @Override
    public void close() throws Exception {
        for (Process process : platforms) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        Folders.delete(folder);
    }
}
