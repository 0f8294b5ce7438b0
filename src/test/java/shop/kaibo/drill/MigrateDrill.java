package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;
import shop.kaibo.safekeeping.Doorstep;
import shop.kaibo.sqlite.NewerSchema;
import shop.kaibo.sqlite.Upgrade;
import shop.kaibo.store.Store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Kills the upgrade of every older schema behind each of its statements: the files are taken as
 * they lie at that moment and opened again, and must be old or new, never between, with every row
 * there was. Then files of newer programs: refused with a sentence, to write and to look, and left
 * as they are. {@code count} moments of each version by the dice, 0 for all; {@code migrate apart}
 * commits each statement by itself: the drill has to fail then.
 */
final class MigrateDrill {
    private static final String ROWS =
            "SELECT (SELECT count(*) FROM listing) || ' ' || (SELECT count(*) FROM sku) || ' ' ||"
                    + " (SELECT count(*) FROM outbox) || ' ' || (SELECT count(*) FROM orders) ||"
                    + " ' ' || (SELECT sum(price_fen) FROM sku)";
    private static final int GOODS = 20;

    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private int killed;

    private MigrateDrill(Path folder) {
        this.folder = folder;
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        Path folder = Shelf.folder("migrate");
        try {
            var drill = new MigrateDrill(folder);
            var random = new SplittableRandom(seed);
            int newest = KilledUpgrade.scripts().size();
            for (int version = 1; version < newest; version++) {
                drill.kill(version, count, random, arguments.contains("apart"));
            }
            for (int ahead : new int[] {1, 2, 100}) {
                drill.newer(newest + ahead);
            }
            drill.faults.stream().limit(20).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "migrate: schemas 1 to %d brought to %d and killed behind %,d statements,"
                            + " seed %d, 3 newer files, in %.0f s; faults %d%n",
                    newest - 1,
                    newest,
                    drill.killed,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    drill.faults.size());
            return drill.faults.isEmpty();
        } finally {
            Folders.delete(folder);
        }
    }

    private void kill(int version, int count, SplittableRandom random, boolean apart)
            throws Exception {
        Path home = KilledUpgrade.old(folder, version);
        Path file = home.resolve(Store.FILE);
        stock(file);
        String before = KilledUpgrade.one(file, ROWS);
        var moments = new ArrayList<String>();
        Path trial = Files.createTempDirectory(folder, "trial").resolve(Store.FILE);
        Files.copy(file, trial);
        Upgrade.run(trial, KilledUpgrade.scripts(), apart, moments::add);
        int all = moments.size();
        boolean[] chosen = new boolean[all];
        if (count == 0 || count >= all) {
            Arrays.fill(chosen, true);
        } else {
            random.ints(0, all).distinct().limit(count).forEach(i -> chosen[i] = true);
        }
        int[] at = {0};
        Upgrade.run(
                file,
                KilledUpgrade.scripts(),
                apart,
                sql -> {
                    if (chosen[at[0]++]) {
                        look(home, before, "from " + version + " behind " + sql.strip());
                    }
                });
    }

    private void look(Path home, String before, String where) throws Exception {
        killed++;
        Path left = Files.createTempDirectory(folder, "left");
        try (var all = Files.list(home)) {
            for (Path one : all.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                Files.copy(one, left.resolve(one.getFileName()));
            }
        }
        try {
            KilledUpgrade.faults(left).forEach(fault -> faults.add(where + ": " + fault));
        } catch (RuntimeException e) {
            faults.add(where + ": does not open again: " + e.getCause());
        }
        String after = KilledUpgrade.one(left.resolve(Store.FILE), ROWS);
        if (!after.equals(before)) {
            faults.add(where + ": " + before + " became " + after);
        }
        Folders.delete(left);
    }

    private static void stock(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            String shelf =
                    KilledUpgrade.one(file, "SELECT count(*) FROM pragma_table_info('shelf')");
            // the first versions kept the next slot there
            statement.execute(
                    "INSERT INTO shelf VALUES ('s', 1, 0" + (shelf.equals("4") ? ", 21)" : ")"));
            for (int i = 0; i < GOODS; i++) {
                statement.execute(
                        "INSERT INTO listing(id, shelf_id, slot, title, category, photo_sha,"
                                + " photo_hash, state, remote_version, operator, listing_ms,"
                                + " created_ms, updated_ms) VALUES ('l%1$d', 's', %1$d, '软底鞋', '',"
                                        .formatted(i)
                                + " '', 0, 'on_sale', 1, 'o', 0, 1, 1)");
                statement.execute(
                        ("INSERT INTO sku(id, listing_id, position, spec, code, price_fen,"
                             + " price_version, initial_stock, platform_stock, platform_effect)"
                             + " VALUES ('k%1$d', 'l%1$d', 0, '', 'A%1$d', 3990 + %1$d, 1, 9, 9,"
                             + " 1)")
                                .formatted(i));
                statement.execute(
                        ("INSERT INTO outbox(id, account, topic, kind, version, payload, actor,"
                             + " created_ms, release_ms, attempts, next_attempt_ms, sent_ms, state,"
                             + " done_ms) VALUES ('o%1$d', NULL, 'listing:l%1$d', 'listing.create',"
                             + " 1, '{}', 'o', 1, 0, 0, 0, 0, 'waiting', 0)")
                                .formatted(i));
            }
        }
    }

    private void newer(int version) throws Exception {
        Path home = Files.createTempDirectory(folder, "newer");
        Store.open(home, Clock.system(), new Doorstep(), null).close();
        Path file = home.resolve(Store.FILE);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE of_tomorrow(n INTEGER) STRICT");
            statement.execute("PRAGMA user_version = " + version);
        }
        Files.writeString(home.resolve(Store.FILE + ".sum"), "of another kind");
        byte[] before = Files.readAllBytes(file);
        refused(version, () -> Store.open(home, Clock.system(), new Doorstep(), null));
        refused(version, () -> Store.open(home, Clock.system()));
        refused(version, () -> Store.look(home, Clock.system(), null));
        if (!Arrays.equals(before, Files.readAllBytes(file))
                || Files.exists(home.resolve("quarantine"))
                || !Files.readString(home.resolve(Store.FILE + ".sum")).startsWith("of another")) {
            faults.add("a file of schema " + version + " was not left alone");
        }
    }

    private interface Opened {
        Store open();
    }

    private void refused(int version, Opened way) {
        try (Store store = way.open()) {
            faults.add("schema " + version + " was opened: " + store.isOlder());
        } catch (NewerSchema e) {
            for (String language : List.of("zh", "en")) {
                Texts texts = Texts.of(language);
                if (!CommandLines.sentence(texts, e).equals(texts.get("command.home.newer"))) {
                    faults.add("no sentence in " + language);
                }
            }
        } catch (RuntimeException e) {
            faults.add("schema " + version + ": " + e);
        }
    }
}
