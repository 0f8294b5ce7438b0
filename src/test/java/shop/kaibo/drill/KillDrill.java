package shop.kaibo.drill;

import shop.kaibo.base.Folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Kills the program with SIGKILL, so many times, at marked points and uniformly in time, and opens
 * its home again each time: what was acknowledged is there, nothing happened twice on the platform,
 * no file is damaged. {@code kill sabotage} acknowledges before the commit, which must be found.
 */
final class KillDrill {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String BACKUP = "backup ";
    private static final int KILLS_A_SHOP = 25;

    private KillDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        var random = new SplittableRandom(seed);
        long start = System.nanoTime();
        Map<KillMark, Integer> met = new EnumMap<>(KillMark.class);
        var faults = new ArrayList<String>();
        long acknowledged = 0;
        long effects = 0;
        int missed = 0;
        for (int done = 0; done < count; ) {
            Path folder = Files.createTempDirectory("kill");
            try (var shop = new KilledShop(folder, arguments.contains("sabotage"))) {
                for (int i = 0; i < KILLS_A_SHOP && done < count; i++, done++) {
                    KillMark mark = KillMark.values()[done % KillMark.values().length];
                    missed += shop.kill(mark, random.split()) ? 0 : 1;
                    met.merge(mark, 1, Integer::sum);
                    shop.check();
                }
                shop.settle();
                acknowledged += shop.acknowledged();
                effects += shop.effects();
                for (String fault : shop.faults()) {
                    System.out.println(folder.getFileName() + ": " + fault);
                }
                faults.addAll(shop.faults());
            }
            Folders.delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "kill: %,d kills of seed %d in %.0f s (%d came before their mark) at %s; %,d"
                        + " acknowledged, %,d effects on the platform; faults %d%n",
                count,
                seed,
                (System.nanoTime() - start) / 1e9,
                missed,
                met.toString().toLowerCase(Locale.ROOT),
                acknowledged,
                effects,
                faults.size());
        return faults.isEmpty();
    }
}
