package shop.kaibo.drill;

import shop.kaibo.CanaryDrill;
import shop.kaibo.desk.listing.DropDrill;
import shop.kaibo.platform.kuaishou.StallDrill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code mvn -q -Pdrill test-compile exec:exec -Ddrill=NAME,NAME -Dcount=10000 -Dseed=1}: does
 * something hard very often, says what happened, and leaves with 1 when it should not have.
 */
public final class Drill {
    /** One drill; true when all went as it must. */
    interface Exercise {
        boolean run(List<String> arguments, int count, long seed) throws Exception;
    }

    private static final Map<String, Exercise> ALL =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("cases", CaseDrill::run),
                            Map.entry("power", PowerDrill::run),
                            Map.entry("disk", DiskDrill::run),
                            Map.entry("fuzz", FuzzDrill::run),
                            Map.entry("migrate", MigrateDrill::run),
                            Map.entry("photos", PhotoDrill::run),
                            Map.entry("likeness", LikenessDrill::run),
                            Map.entry("drop", DropDrill::run),
                            Map.entry("soak", SoakDrill::run),
                            Map.entry("kill", KillDrill::run),
                            Map.entry("stall", StallDrill::run),
                            Map.entry("network", NetworkDrill::run),
                            Map.entry("keys", KeysDrill::run),
                            Map.entry("rollback", RollbackDrill::run),
                            Map.entry("clock", ClockDrill::run),
                            Map.entry("runway", RunwayDrill::run),
                            Map.entry("tls", TlsDrill::run),
                            Map.entry("backup", BackupDrill::run),
                            Map.entry("damage", DamageDrill::run),
                            Map.entry("canary", CanaryDrill::run)));

    private Drill() {}

    public static void main(String[] args) throws Exception {
        var words = new ArrayList<>(Arrays.asList(args));
        long seed = Long.parseLong(words.removeLast());
        int count = Integer.parseInt(words.removeLast());
        Set<String> names = Set.of(words.removeFirst().split(","));
        boolean all = names.equals(Set.of("all"));
        if (!all && !ALL.keySet().containsAll(names)) {
            System.err.println("no drill " + names + "; there are " + ALL.keySet() + " and all");
            System.exit(2);
        }
        boolean good = true;
        for (var drill : ALL.entrySet()) {
            if (all || names.contains(drill.getKey())) {
                good &= drill.getValue().run(words, count, seed);
            }
        }
        System.exit(good ? 0 : 1);
    }
}
