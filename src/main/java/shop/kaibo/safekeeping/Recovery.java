package shop.kaibo.safekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.base.Lasting;
import shop.kaibo.order.OrderService;
import shop.kaibo.store.Acknowledged;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Replay;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done about a damaged database: the file goes aside, never away; the newest copy that
 * proves itself takes its place; what the journal acknowledged since is played back; the platforms
 * are read on from where the copy stood. Thread-safe; works on the disk.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String REPORT = "recovered.json";

    private Recovery() {}

    /** Replaces the file of a closed home; {@link #play} does the rest once it is open. */
    static void replace(Path home, Vault vault, Clock clock, Damage damage) throws IOException {
        long now = clock.nowMs();
        Path aside = home.resolve("quarantine").resolve(now + "-" + damage.word());
        Files.createDirectories(aside);
        LOG.error("the database is damaged ({}); it goes to {}", damage, aside.getFileName());
        Optional<Base> base = base(home, vault, clock);
        Restore.setAside(home, aside);
        FileSum.forget(home);
        long from = 0;
        long copyMs = 0;
        long orders = 0;
        if (base.isPresent()) {
            Lasting.force(base.get().database);
            Lasting.move(base.get().database, home.resolve(Store.FILE));
            from = base.get().from;
            copyMs = base.get().contents.atMs();
            orders = base.get().contents.orders();
        }
        Folders.delete(home.resolve("recovering"));
        String place = home.relativize(aside).toString();
        write(home, new Recovered(damage.word(), now, copyMs, orders, 0, 0, 0, place, from, false));
    }

    private record Base(Path database, Contents contents, long from) {}

    private static Optional<Base> base(Path home, Vault vault, Clock clock) throws IOException {
        var files = new ArrayList<Path>();
        new Snapshots(home, vault, clock).list().forEach(s -> files.add(Path.of(s.file())));
        Optional<Acknowledged.PutBack> back = Acknowledged.putBack(home, vault);
        // after the shop was put back, copies of what was given up then are no ground to stand on
        long since = back.map(Acknowledged.PutBack::place).orElse(0L);
        back.ifPresent(b -> files.add(Path.of(b.copy())));
        for (Path file : files) {
            try {
                var archive = new Archive(vault);
                Contents contents = archive.contents(file).orElseThrow(IOException::new);
                boolean ground = back.isPresent() && file.toString().equals(back.get().copy());
                if (contents.journal() < since && !ground) {
                    continue;
                }
                Path folder = home.resolve("recovering");
                Folders.delete(folder);
                Files.createDirectories(folder);
                Path database = archive.unpack(file, folder, Progress.NONE);
                var copied = new CopiedFile(database);
                copied.check();
                copied.askFirst();
                return Optional.of(
                        new Base(database, contents, Math.max(since, contents.journal())));
            } catch (IOException | SQLException e) {
                LOG.warn("{} does not prove itself", file.getFileName(), e);
            }
        }
        return Optional.empty();
    }

    /** Plays the journal into an open home that was replaced; does nothing to any other. */
    public static void play(Store store, OrderService orders) {
        Optional<Recovered> report = report(store.home());
        if (report.isEmpty() || report.get().played()) {
            return;
        }
        try {
            var journal = Acknowledged.after(store.home(), store.vault(), report.get().from());
            long copyMs = report.get().copyMs();
            List<Replay.Replayed> replayed = new ArrayList<>();
            int missed =
                    store.db()
                            .write(
                                    tx -> {
                                        replayed.clear();
                                        replayed.add(Replay.run(store, tx, journal));
                                        return orders.shipping().recall(tx, copyMs);
                                    });
            Replay.Replayed back = replayed.getFirst();
            write(
                    store.home(),
                    report.get().with(back.operations(), back.rows(), back.missed() + missed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database failed at work: it is looked at when the home is opened next. */
    public static void suspect(Path home) {
        try {
            Files.writeString(home.resolve(Diagnosis.SUSPECT), "");
        } catch (IOException e) {
            LOG.error("the suspicion is not written down", e);
        }
    }

    /** What happened, until somebody has read it. */
    public static Optional<Recovered> report(Path home) {
        try {
            Path file = home.resolve(REPORT);
            return Files.exists(file)
                    ? Optional.of(Payloads.read(Files.readString(file), Recovered.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody read it. */
    public static void read(Path home) {
        try {
            Files.deleteIfExists(home.resolve(REPORT));
        } catch (IOException e) {
            LOG.warn("the report stays", e);
        }
    }

    private static void write(Path home, Recovered report) throws IOException {
        Lasting.write(home.resolve(REPORT), Payloads.write(report));
    }
}
