package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.safekeeping.Why;
import shop.kaibo.store.Store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes snapshots while orders are being written as fast as it goes, puts each into a home of its
 * own and looks: sound, and exactly one moment of the history, between what was acknowledged before
 * it began and what was when it ended. {@code backup flip} changes a byte of each, {@code backup
 * tear} writes an order in two pieces: the drill has to fail then.
 */
final class BackupDrill {
    private static final String ORDER =
            "INSERT INTO orders(id, account, remote_id, epoch, version, status, raw_status, source,"
                + " total_fen, buyer_id, repeat_no, remark, carrier, waybill, ship_state,"
                + " refund_state, hold, effect, release_effect, broadcast_id, anchor, created_ms,"
                + " paid_ms, shipped_ms, ship_by_ms, updated_ms, unknown_there) VALUES"
                + " (?,'a',?,1,1,"
                + " 'paid','paid','public',1,'b',1,NULL,'','','none','none',NULL,?,0,NULL,'',?,0,0,"
                + " 0,0,0)";

    private BackupDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        System.out.printf(Locale.ROOT, "%,d snapshots under way, seed %d%n", count, seed);
        Path folder = Files.createTempDirectory("backup");
        var written = new AtomicLong();
        var stop = new AtomicBoolean();
        int good = 0;
        long start = System.nanoTime();
        try (var store = Store.open(folder.resolve("home"), Clock.system())) {
            var safe = new SafekeepingService(store);
            Thread writer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!stop.get()) {
                                            write(store, written, arguments.contains("tear"));
                                        }
                                    });
            for (int i = 0; i < count; i++) {
                long before = written.get();
                Snapshot one = safe.snapshots().take(Why.HAND);
                long after = written.get() + 1;
                Path file = Path.of(one.file());
                if (arguments.contains("flip")) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
                good += equal(folder, file, before, after) ? 1 : 0;
            }
            stop.set(true);
            writer.join();
        } finally {
            Folders.delete(folder);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "backup: %,d of %,d restored, sound and of one moment; %,d orders written beside,"
                        + " %.0f a second%n",
                good,
                count,
                written.get(),
                written.get() / seconds);
        return good == count;
    }

    // an order and its mark in one unit: a copy between them would be no moment of the history
    private static void write(Store store, AtomicLong written, boolean torn) {
        long next = written.get() + 1;
        store.db()
                .write(
                        tx -> {
                            String id = String.format(Locale.ROOT, "%012d", next);
                            tx.update(ORDER, id, id, next, next);
                            if (!torn) {
                                store.settings().put(tx, "drill", Long.toString(next));
                            }
                            return "";
                        });
        if (torn) {
            store.db()
                    .write(
                            tx -> {
                                store.settings().put(tx, "drill", Long.toString(next));
                                return "";
                            });
        }
        written.set(next);
    }

    private static boolean equal(Path folder, Path file, long before, long after) throws Exception {
        Path home = folder.resolve("there");
        Folders.delete(home);
        Files.createDirectories(home);
        Files.copy(
                folder.resolve("home").resolve("shop.key"),
                home.resolve("shop.key"),
                StandardCopyOption.REPLACE_EXISTING);
        try {
            SafekeepingService.restore(home, file, 1);
        } catch (RuntimeException e) {
            System.out.println(file.getFileName() + ": " + e.getMessage());
            return false;
        }
        try (var store = Store.open(home, Clock.system())) {
            long orders =
                    store.db()
                            .read(
                                    h ->
                                            h.createQuery("SELECT count(*) FROM orders")
                                                    .mapTo(Long.class)
                                                    .one());
            long last =
                    store.db()
                            .read(h -> store.settings().get(h, "drill"))
                            .map(Long::parseLong)
                            .orElse(0L);
            boolean one = orders == last && before <= last && last <= after;
            if (!one) {
                System.out.printf("%d orders, mark %d, %d to %d%n", orders, last, before, after);
            }
            return one;
        }
    }
}
