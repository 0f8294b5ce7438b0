package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.safekeeping.Finding;
import shop.kaibo.safekeeping.Recovered;
import shop.kaibo.safekeeping.Recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Cuts the power at every write: fifteen journeys through the real program are recorded call by
 * call (a recorder in C before all other libraries; nothing is simulated but the disk), and after
 * each call the disk is laid down as a cut would leave it, what was not forced dropped, reordered,
 * hollow or torn by sectors. Each must open, be sound and hold all that had been acknowledged.
 * {@code count} images a journey by the dice, 0 for all; {@code power lazy} leaves every fsync out
 * of the recording: the drill has to fail then.
 */
final class PowerDrill {
    private final Path root;
    private final Path image;
    private final SplittableRandom random;
    private final List<String> faults = new ArrayList<>();
    private int images;
    private int words;
    private int recovered;

    private PowerDrill(Path folder, long seed) {
        root = folder.resolve("root");
        image = folder.resolve("image");
        random = new SplittableRandom(seed);
    }

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        Path folder = Shelf.folder("power");
        try {
            Optional<Shelf> shelf = Shelf.build(folder);
            if (shelf.isEmpty()) {
                return true;
            }
            var drill = new PowerDrill(folder, seed);
            int calls = drill.record(shelf.get(), folder, arguments.contains("lazy"), count);
            drill.faults.stream().distinct().limit(20).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "power: %d journeys of %,d calls, %,d images of seed %d opened in %.0f s, %,d"
                            + " called damaged, %,d acknowledged things looked for;"
                            + " faults %d%n",
                    Journey.values().length,
                    calls,
                    drill.images,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    drill.recovered,
                    drill.words,
                    drill.faults.size());
            return drill.faults.isEmpty();
        } finally {
            Folders.delete(folder);
        }
    }

    private int record(Shelf shelf, Path folder, boolean lazy, int count) throws Exception {
        Path base = folder.resolve("base");
        Errands.furnish(base);
        Files.createDirectories(root);
        for (Journey journey : Journey.values()) {
            Path home = root.resolve(journey.name());
            switch (journey) {
                case BIRTH -> {}
                case MIGRATION ->
                        Files.move(KilledUpgrade.old(folder, new SplittableRandom(3)), home);
                default -> copy(base, home);
            }
        }
        Map<Journey, Platter> disks = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            Path home = root.resolve(journey.name());
            disks.put(journey, Platter.of(home));
        }
        Path log = folder.resolve("log");
        var how = new HashMap<String, String>();
        how.put("SHELF_LOG", log.toString());
        if (lazy) {
            how.put("SHELF_LAZY", "1");
        }
        Process child = shelf.start(PowerChild.class, root, how, root.toString());
        if (child.waitFor() != 0) {
            faults.add("the journeys themselves did not end well");
        }
        Tape tape = Tape.read(log);
        for (Journey journey : Journey.values()) {
            cut(journey, disks.get(journey), tape, count);
        }
        return tape.entries().size();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private record Cut(int after, Platter.Loss loss) {}

    private void cut(Journey journey, Platter disk, Tape tape, int count) throws IOException {
        Path home = root.resolve(journey.name());
        String below = home + "/";
        String spoken = root.resolve(Said.FILE).toString();
        List<Tape.Entry> its =
                tape.entries().stream()
                        .filter(
                                e ->
                                        (e.path() + "/").startsWith(below)
                                                || e.path().equals(root.toString())
                                                || e.call() == Tape.Call.WRITE
                                                        && e.path().equals(spoken))
                        .toList();
        List<Cut> chosen = choose(its.size(), count);
        var heard = new ArrayList<Said.Word>();
        int next = 0;
        for (int i = 0; i < its.size(); i++) {
            Tape.Entry e = its.get(i);
            if (e.path().equals(spoken)) {
                Said.Word word = Said.Word.of(new String(e.bytes(), StandardCharsets.UTF_8));
                if (word.who().equals(journey.name())) {
                    heard.add(word);
                }
            } else {
                disk.take(e);
            }
            while (next < chosen.size() && chosen.get(next).after() == i) {
                Platter.Loss loss = chosen.get(next++).loss();
                if (disk.isOpen() || loss == Platter.Loss.NOTHING) {
                    look(journey, home, disk, loss, heard, i + " " + e);
                }
            }
        }
    }

    private List<Cut> choose(int calls, int count) {
        var all = new ArrayList<Cut>();
        for (int i = 0; i < calls; i++) {
            for (Platter.Loss loss : Platter.Loss.values()) {
                all.add(new Cut(i, loss));
            }
        }
        if (count == 0 || count >= all.size()) {
            return all;
        }
        // the same number of each tenth of the way, so that no stretch of it is left out
        return random.ints(0, all.size())
                .distinct()
                .limit(count)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }

    private void look(
            Journey journey,
            Path home,
            Platter disk,
            Platter.Loss loss,
            List<Said.Word> heard,
            String where)
            throws IOException {
        images++;
        words += heard.size();
        Folders.delete(image);
        disk.lay(home, image, loss, random.split());
        String at = journey + " " + loss + " after " + where.replace(root.toString(), "") + ": ";
        try (var shop = new Premises(image)) {
            Optional<Recovered> report = Recovery.report(image);
            if (report.isPresent()) {
                recovered++;
                // half way through putting a copy in its place there is no file for a moment
                if (journey != Journey.RESTORE || !report.get().damage().equals("gone")) {
                    faults.add(at + "called damaged: " + report.get());
                }
            }
            for (Said.Word word : heard) {
                if (!word.holds(shop)) {
                    faults.add(at + "acknowledged and lost: " + word);
                }
            }
            if (!shop.ask(journey.always()).equals("1")) {
                faults.add(at + "half of what goes together");
            }
            for (Finding finding : shop.safekeeping.checkUp()) {
                if (!finding.sound() && !finding.name().equals("disk")) {
                    faults.add(at + finding);
                }
            }
        } catch (RuntimeException | AssertionError e) {
            faults.add(at + "does not open: " + e + " " + e.getCause());
        }
    }
}
