package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.command.Signing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.safekeeping.Recovered;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A shop that worked, was copied, and worked on; its database is damaged again and again, each time
 * from the same start, and has to come back whole. For tests and drills.
 */
public final class DamagedShop implements AutoCloseable {
    private static final long LONG_ENOUGH = 60_000;
    private static final String OWN =
            "SELECT group_concat(t, char(10)) FROM (SELECT l.slot || ' ' || l.title || ' ' ||"
                    + " s.price_fen || ' ' || s.code AS t FROM listing l JOIN sku s ON s.listing_id"
                    + " = l.id UNION ALL SELECT 'n ' || value FROM setting WHERE name ="
                    + " 'shop.name' UNION ALL SELECT 'b ' || anchor || started_ms FROM broadcast"
                    + " UNION ALL SELECT 'w ' || remote_id || ' ' || waybill FROM orders WHERE"
                    + " waybill <> '' ORDER BY 1)";

    private final Path folder;
    private final SandboxServer platform;
    private String books = "";
    private int effects;

    public DamagedShop(Path folder) throws IOException {
        this.folder = folder;
        platform = SandboxServer.start(SandboxOptions.of(folder.resolve("there")), Clock.system());
        try (Wiring shop = Wiring.open(origin(), Clock.system())) {
            work(shop);
        }
    }

    private Path origin() {
        return folder.resolve("origin");
    }

    private void work(Wiring shop) {
        String token = Signing.required(new Gateways().practiceToken(platform.url()));
        Signing.required(
                shop.accounts()
                        .connect(shop.actor(), "", new Access("sandbox", platform.url(), token)));
        shop.settings().name(shop.actor(), "before");
        list(shop, 0, 4);
        shop.broadcasts().start(shop.actor(), "小朱");
        shop.sync().untilIdle(LONG_ENOUGH);
        buy(40, 1);
        shop.sync().untilIdle(LONG_ENOUGH);
        ship(shop, 5, "A");
        shop.sync().untilIdle(LONG_ENOUGH);
        shop.safekeeping().snapshot(shop.actor());
        keepOld();
        // from here on only the journal and the platform know
        list(shop, 4, 6);
        shop.settings().name(shop.actor(), "after");
        var first = shop.listings().shelf().listings().getFirst();
        shop.listings().restock(shop.actor(), first.skus().getFirst().id(), 7);
        buy(40, 2);
        shop.sync().untilIdle(LONG_ENOUGH);
        ship(shop, 5, "B");
        shop.sync().untilIdle(LONG_ENOUGH);
        books = own(shop.store());
        effects = platform.backstage().effects().size();
    }

    // the file as it was once, to be put in the place of the newer one
    private void keepOld() {
        String file = "jdbc:sqlite:" + origin().resolve(Store.FILE);
        try (var connection = DriverManager.getConnection(file);
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, origin().resolve(Store.FILE + ".old").toString());
            copy.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void list(Wiring shop, int from, int to) {
        for (int i = from; i < to; i++) {
            var photo = Photos.prepare(ItemArt.jpeg(i, 100));
            shop.listings().list(shop.actor(), QuickListing.of(photo, 1_990 + i, 500, "C" + i));
        }
    }

    private void buy(int orders, long seed) {
        var listing = platform.backstage().state().get("listings").get(0);
        String sku = listing.get("skus").get(0).get("remoteId").asString();
        var one = new OrderWish(sku, 1, Source.PUBLIC, true);
        platform.backstage().placeOrders(Collections.nCopies(orders, one), seed);
    }

    private static void ship(Wiring shop, int orders, String mark) {
        List<String> ids =
                shop.store()
                        .db()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT id FROM orders WHERE status ="
                                                                + " 'paid' AND ship_state = 'none'"
                                                                + " ORDER BY id DESC LIMIT "
                                                                + orders)
                                                .mapTo(String.class)
                                                .list());
        int n = 0;
        for (String id : ids) {
            shop.orders().ship(shop.actor(), id, "SF", "SF10000000" + mark + n++, 0);
        }
    }

    private static String own(Store store) {
        return store.db().read(h -> h.createQuery(OWN).mapTo(String.class).one());
    }

    /** A home as it was left, to be damaged. */
    public Path fresh(String name) throws IOException {
        Path home = folder.resolve(name);
        Folders.delete(home);
        try (var all = Files.walk(origin())) {
            for (Path one : all.toList()) {
                Path target = home.resolve(origin().relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
        return home;
    }

    /** Opens it and reads everything again; empty when it is whole, else what is wrong. */
    public Optional<String> wrong(Path home) throws IOException {
        try (Wiring shop = Wiring.open(home, Clock.system())) {
            Optional<Recovered> report = Recovery.report(home);
            if (report.isEmpty()) {
                return Optional.of("not found");
            }
            shop.sync().untilIdle(LONG_ENOUGH);
            var verdict = TrialBooks.compare(shop.store(), platform.url());
            if (!verdict.equal()) {
                return Optional.of(report.get().damage() + ": " + verdict);
            }
            if (!own(shop.store()).equals(books)) {
                return Optional.of(
                        report.get() + ":\n" + own(shop.store()) + "\ninstead of\n" + books);
            }
            int now = platform.backstage().effects().size();
            if (now != effects) {
                return Optional.of(now - effects + " effects more on the platform");
            }
            if (shop.safekeeping().checkUp().stream().anyMatch(f -> !f.sound())) {
                return Optional.of("the check-up: " + shop.safekeeping().checkUp());
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
