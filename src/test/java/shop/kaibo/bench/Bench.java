package shop.kaibo.bench;

import shop.kaibo.desk.listing.EnterBench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench=NAME}: measures Kaibo against its peers in
 * one run, prints a table and one JSON line per figure.
 */
public final class Bench {
    /** One row of the list of goals; what follows its name is its own. */
    interface Row {
        void run(List<String> arguments) throws Exception;
    }

    private static final Map<String, Row> ROWS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("L10", PastBench::run),
                            Map.entry("P10", StartBench::run),
                            Map.entry("P11", MemoryBench::run),
                            Map.entry("P12", EnterBench::run),
                            Map.entry("P1", ParcelBench::run),
                            Map.entry("P13", ScanBench::run),
                            Map.entry("P14", BackupBench::run),
                            Map.entry("P17", FlatBench::run),
                            Map.entry("P18", PolledBench::run),
                            Map.entry("P19", ReturnBench::run),
                            Map.entry("P2", IngestBench::run),
                            Map.entry("P20", PoorBench::run),
                            Map.entry("P3", LookBench::lists),
                            Map.entry("P4", LookBench::searches),
                            Map.entry("P5", SyncBench::pull),
                            Map.entry("P6", SyncBench::push),
                            Map.entry("P7", SyncBench::wire),
                            Map.entry("P8", PhotoBench::run),
                            Map.entry("P9", BoardBench::run),
                            Map.entry("P9-rough", BoardBench::rough)));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "all" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (!name.equals("all") && !ROWS.containsKey(name)) {
            System.err.println("no bench " + name + "; there are " + ROWS.keySet() + " and all");
            System.exit(2);
        }
        for (var row : ROWS.entrySet()) {
            if (name.equals("all") || name.equals(row.getKey())) {
                row.getValue().run(rest);
            }
        }
        System.exit(0);
    }
}
