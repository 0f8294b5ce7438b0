package shop.kaibo.drill;

import shop.kaibo.base.Folders;
import shop.kaibo.safekeeping.Recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets the disk of the real program fail so many times: full, errors, read-only, no more open
 * files, fsyncs that fail, at the so manieth call by the dice, by a library in C before all others.
 * It must go on reading, say what is the matter, take nothing back and forget nothing, not touch a
 * log again whose fsync failed, and go on when the disk does. At the end the home is opened without
 * the library: all acknowledged is there, in the journal alone too. {@code disk early} acknowledges
 * before the write: the drill has to fail then.
 */
final class DiskDrill {
    private static final int ROUNDS_A_HOME = 400;
    private static final int LONGEST_S = 600;

    private DiskDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        long start = System.nanoTime();
        Path folder = Shelf.folder("disk");
        try {
            Optional<Shelf> shelf = Shelf.build(folder);
            if (shelf.isEmpty()) {
                return true;
            }
            var faults = new ArrayList<String>();
            var met = new ArrayList<String>();
            int words = 0;
            for (int done = 0; done < count; done += ROUNDS_A_HOME) {
                Path own = Files.createDirectory(folder.resolve("home" + done));
                int rounds = Math.min(ROUNDS_A_HOME, count - done);
                work(shelf.get(), own, rounds, seed + done, arguments, faults, met);
                words += check(own, faults);
                Folders.delete(own);
            }
            faults.stream().distinct().limit(20).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "disk: %,d failures of seed %d in %.0f s, met %s; %,d acknowledged things"
                            + " looked for, twice; faults %d%n",
                    count,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    met,
                    words,
                    faults.size());
            return faults.isEmpty();
        } finally {
            Folders.delete(folder);
        }
    }

    private static void work(
            Shelf shelf,
            Path own,
            int rounds,
            long seed,
            List<String> arguments,
            List<String> faults,
            List<String> met)
            throws Exception {
        Path root = Files.createDirectory(own.resolve("root"));
        Files.createDirectory(own.resolve("told"));
        Path home = root.resolve("shop");
        Errands.furnish(home);
        Path plan = own.resolve("plan");
        DiskPlan.at(plan);
        String early = arguments.contains("early") ? "early" : "";
        Process child =
                shelf.start(
                        DiskChild.class,
                        root,
                        Map.of("SHELF_PLAN", plan.toString()),
                        home.toString(),
                        plan.toString(),
                        Integer.toString(rounds),
                        Long.toString(seed),
                        early);
        String all = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!child.waitFor(LONGEST_S, TimeUnit.SECONDS) || child.exitValue() != 0) {
            child.destroyForcibly();
            faults.add("the program itself ended: " + all);
        }
        for (String line : all.split("\n")) {
            if (line.startsWith("FAULT ")) {
                faults.add(line);
            } else if (line.startsWith("MET ")) {
                met.add(line.substring(4));
            }
        }
    }

    private static int check(Path own, List<String> faults) throws IOException {
        List<Said.Word> words =
                Files.readAllLines(own.resolve("told").resolve(Said.FILE)).stream()
                        .map(line -> Said.Word.of(line + "\n"))
                        .toList();
        Path home = own.resolve("root").resolve("shop");
        look(home, words, "", faults);
        if (Recovery.report(home).isPresent()) {
            faults.add("called damaged: " + Recovery.report(home).get());
        }
        // the second copy alone
        Files.delete(home.resolve("kaibo.db"));
        look(home, words, "not in the journal: ", faults);
        return words.size();
    }

    private static void look(Path home, List<Said.Word> words, String what, List<String> faults) {
        try (var shop = new Premises(home)) {
            words.stream()
                    .filter(word -> !word.holds(shop))
                    .forEach(word -> faults.add("acknowledged and lost: " + what + word));
            shop.safekeeping.checkUp().stream()
                    .filter(finding -> !finding.sound() && !finding.name().equals("disk"))
                    .filter(_ -> what.isEmpty())
                    .forEach(finding -> faults.add("after it all: " + finding));
        }
    }
}
