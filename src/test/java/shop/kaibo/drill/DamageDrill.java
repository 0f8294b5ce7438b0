package shop.kaibo.drill;

import shop.kaibo.DamagedShop;
import shop.kaibo.base.Folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Damages the database of a closed shop in so many places, each time from the same start, opens it
 * and reads on: the damage must be found, all that was acknowledged be there, and nothing happen
 * twice on the platform. {@code damage blind} takes the checksum away, {@code damage forget} the
 * journal, {@code damage bare} the snapshots' proof: the drill has to fail then, but for the last,
 * which the journal alone must heal.
 */
final class DamageDrill {
    private DamageDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        System.out.printf(Locale.ROOT, "%,d damaged homes, seed %d%n", count, seed);
        Path folder = Files.createTempDirectory("damage");
        var random = new SplittableRandom(seed);
        Map<Wound, Integer> healed = new EnumMap<>(Wound.class);
        int wrong = 0;
        long start = System.nanoTime();
        try (var shop = new DamagedShop(folder)) {
            for (int i = 0; i < count; i++) {
                Wound wound = Wound.values()[i % Wound.values().length];
                Path home = shop.fresh("home");
                sabotage(arguments, home);
                wound.of(home, random);
                Optional<String> why = shop.wrong(home);
                if (why.isEmpty()) {
                    healed.merge(wound, 1, Integer::sum);
                } else if (wrong++ < 5) {
                    System.out.println(i + " " + wound + ": " + why.get());
                }
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "damage: %,d of %,d found and healed %s, %d not, in %.0f s%n",
                count - wrong,
                count,
                healed,
                wrong,
                (System.nanoTime() - start) / 1e9);
        return wrong == 0;
    }

    private static void sabotage(List<String> arguments, Path home) throws Exception {
        if (arguments.contains("blind")) {
            Files.deleteIfExists(home.resolve("kaibo.db.sum"));
        }
        if (arguments.contains("forget")) {
            Files.write(home.resolve("journal").resolve("journal.log"), new byte[0]);
        }
        if (arguments.contains("bare")) {
            Folders.delete(home.resolve("snapshots"));
        }
    }
}
