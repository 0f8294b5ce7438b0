package shop.kaibo.bench;

import shop.kaibo.bench.Peers.Did;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * P5, P6, P7: orders pulled into the real store with every commit's guarantees, operations pushed
 * exactly once, and what both cost on the wire; Kaibo with the practice platform in a process of
 * its own, the peers with the servers their programs bring, in turn. Arguments: [rounds] [orders]
 * [operations].
 */
final class SyncBench {
    private static final List<String> PEERS = List.of("pouch", "wm", "rxdb");

    private SyncBench() {}

    static void pull(List<String> arguments) throws Exception {
        run("P5", arguments);
    }

    static void push(List<String> arguments) throws Exception {
        run("P6", arguments);
    }

    static void wire(List<String> arguments) throws Exception {
        run("P7", arguments);
    }

    private static void run(String name, List<String> arguments) throws Exception {
        int rounds = number(arguments, 0, 5);
        int pulled = number(arguments, 1, 100_000);
        int pushed = number(arguments, 2, 10_000);
        Optional<Peers> peers = Peers.found();
        Path folder = Files.createTempDirectory("sync");
        var ours = new ArrayList<Double>();
        Map<String, List<Double>> theirs = new HashMap<>();
        try (var market = new SyncMarket(folder, pulled, pushed)) {
            for (int round = 0; round < rounds; round++) {
                Map<String, Double> us =
                        switch (name) {
                            case "P5" -> Map.of("pull", market.pulls());
                            case "P6" -> Map.of("push", market.pushes());
                            default -> market.bytes();
                        };
                Map<String, Did> them =
                        peers.isPresent() ? peers.get().turn(pulled, pushed) : Map.of();
                System.out.println(name + " round " + round + ": kaibo " + us + Peers.said(them));
                us.forEach(
                        (what, value) -> {
                            note(theirs, "kaibo " + what, value);
                            for (String peer : PEERS) {
                                Did did = them.get(peer + " " + what);
                                if (did != null) {
                                    boolean wire = name.equals("P7");
                                    double its = wire ? did.bytes() : did.perSecond();
                                    note(theirs, peer + " " + what, its);
                                    note(theirs, peer + " " + what + " ratio", value / its);
                                }
                            }
                        });
            }
        }
        figures(name, theirs, rounds);
    }

    private static void note(Map<String, List<Double>> all, String what, double value) {
        all.computeIfAbsent(what, _ -> new ArrayList<>()).add(value);
    }

    private static void figures(String name, Map<String, List<Double>> all, int rounds) {
        boolean wire = name.equals("P7");
        String unit = wire ? "bytes each" : "a second";
        List<String> both = List.of("push", "pull");
        String one = name.equals("P5") ? "pull" : "push";
        for (String what : wire ? both : List.of(one)) {
            double ours = median(all, "kaibo " + what);
            String figure = wire ? name + "-" + what : name;
            for (String peer : wire ? List.of("pouch") : PEERS) {
                if (all.containsKey(peer + " " + what)) {
                    new Figure(
                                    figure + "-" + peer,
                                    median(all, peer + " " + what + " ratio"),
                                    ours,
                                    median(all, peer + " " + what),
                                    unit,
                                    rounds)
                            .print();
                }
            }
            value(figure, ours, unit, rounds);
        }
        if (wire) {
            value(name + "-idle", median(all, "kaibo idle"), "requests", rounds);
        }
    }

    private static void value(String figure, double value, String unit, int rounds) {
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%.2f,\"unit\":\"%s\",\"rounds\":%d}%n",
                figure,
                value,
                unit,
                rounds);
    }

    private static double median(Map<String, List<Double>> all, String what) {
        return Figure.median(
                all.getOrDefault(what, List.of(0.0)).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return arguments.size() > at ? Integer.parseInt(arguments.get(at)) : otherwise;
    }
}
