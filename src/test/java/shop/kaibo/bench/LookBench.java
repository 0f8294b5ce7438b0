package shop.kaibo.bench;

import org.jspecify.annotations.Nullable;

import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderTab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * P3: the newest 200, 200 of a state, one order, at a million orders, to records; against the C
 * program replaying their SQL. P4: searches as typed, against LIKE over a plain table in C. The
 * first argument names a home made by {@link MillionOrders}; without one it is made, which takes a
 * while.
 */
final class LookBench {
    private static final int ROUNDS = 5;
    private static final int TIMES = 60;
    static final int MILLION = 1_000_000;

    private LookBench() {}

    static Path home(List<String> arguments) throws IOException {
        Path home =
                arguments.isEmpty()
                        ? Path.of("target", "bench", "million").toAbsolutePath()
                        : Path.of(arguments.getFirst()).toAbsolutePath();
        MillionOrders.make(home, MILLION, 1);
        return home;
    }

    static void lists(List<String> arguments) throws Exception {
        Path home = home(arguments);
        var orders = new TrialOrders(MILLION, 1);
        var replay = Replay.build(Path.of("target", "bench", "p3").toAbsolutePath());
        Map<String, IntFunction<OrderQuery>> ways = new LinkedHashMap<>();
        ways.put("latest", i -> OrderQuery.of("", OrderTab.ALL, 200));
        ways.put("status", i -> OrderQuery.of("", OrderTab.values()[1 + i % 4], 200));
        ways.put(
                "one",
                i -> OrderQuery.of(orders.order(i * 7919 % MILLION).remoteId(), OrderTab.ALL, 1));
        for (var way : ways.entrySet()) {
            Path tape = Path.of("target", "bench", "p3", way.getKey() + ".tape").toAbsolutePath();
            measured(home, way.getValue(), null);
            try (var recording = new Tape()) {
                measured(home, way.getValue(), recording);
                recording.write(tape);
            }
            double[] ratios = new double[ROUNDS];
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            var all = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                double[] units = measured(home, way.getValue(), null);
                Arrays.stream(units).forEach(ns -> all.add(ns / 1e6));
                ours[round] = Figure.median(units) / 1e6;
                if (replay.isPresent()) {
                    theirs[round] = Figure.median(replay.get().run(tape, home, home)) / 1e6;
                    ratios[round] = ours[round] / theirs[round];
                }
            }
            new Figure(
                            "P3-" + way.getKey(),
                            Figure.median(ratios),
                            Figure.median(ours),
                            Figure.median(theirs),
                            "ms",
                            ROUNDS)
                    .print();
            value("P3-" + way.getKey() + "-p99", quantile(all, 0.99), "ms", ROUNDS);
        }
    }

    private static double[] measured(Path home, IntFunction<OrderQuery> way, @Nullable Tape tape) {
        double[] units = new double[TIMES];
        try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
            for (int i = 0; i < TIMES * 2; i++) {
                boolean counts = i >= TIMES;
                OrderQuery query = way.apply(i);
                if (tape != null && counts) {
                    tape.begin();
                }
                long start = System.nanoTime();
                shop.orders.search(query);
                if (counts) {
                    units[i - TIMES] = System.nanoTime() - start;
                    if (tape != null) {
                        tape.end();
                    }
                }
            }
        }
        return units;
    }

    static void searches(List<String> arguments) throws Exception {
        Path home = home(arguments);
        var orders = new TrialOrders(MILLION, 1);
        var random = new Random(5);
        IntFunction<String> person = i -> "b" + random.nextInt(MILLION / 3);
        Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
        ways.put("two", i -> TrialOrders.nameOf(person.apply(i)).substring(0, 2));
        ways.put("three", i -> three(person, i));
        ways.put(
                "tail",
                i -> {
                    String phone = TrialOrders.phoneOf(person.apply(i));
                    return phone.substring(phone.length() - 4);
                });
        ways.put("number", i -> orders.order(random.nextInt(MILLION)).remoteId());
        ways.put(
                "six",
                i -> {
                    String number = orders.order(random.nextInt(MILLION)).remoteId();
                    int at = 4 + random.nextInt(number.length() - 10);
                    return number.substring(at, at + 6);
                });
        ways.put(
                "day-prefix",
                i -> orders.order(random.nextInt(MILLION)).remoteId().substring(0, 6));
        ways.put("slot", i -> 1 + random.nextInt(40) + "号");
        ways.put("waybill", i -> String.valueOf(orders.order(random.nextInt(900_000)).waybill()));
        ways.put("amount", i -> "39.90");
        ways.put("day", i -> i % 2 == 0 ? "今天" : "11-1" + i % 10);
        ways.put("status", i -> i % 2 == 0 ? "待发货" : "已签收");
        ways.put(
                "slot+name",
                i ->
                        1
                                + random.nextInt(20)
                                + "号 "
                                + TrialOrders.nameOf(person.apply(i)).substring(0, 2));
        ways.put("slot+amount+day", i -> 1 + random.nextInt(20) + "号 39.9 11-1" + i % 10);
        ways.put("slot+status", i -> 1 + random.nextInt(40) + "号 " + (i % 2 == 0 ? "待发货" : "退款中"));
        ways.put("nothing", i -> "没有这个人" + i);
        double like = Like.median(home);
        for (var way : ways.entrySet()) {
            var all = new ArrayList<Double>();
            var busy = new ArrayList<Double>();
            var threads = ManagementFactory.getThreadMXBean();
            long found = 0;
            try (var shop = new TrialShop(home, new StillClock(TrialOrders.END))) {
                for (int i = 0; i < (ROUNDS + 1) * TIMES; i++) {
                    String typed = way.getValue().apply(i);
                    long before = threads.getCurrentThreadCpuTime();
                    long start = System.nanoTime();
                    int rows = shop.orders.search(OrderQuery.of(typed, OrderTab.ALL, 100)).size();
                    if (i >= TIMES) {
                        all.add((System.nanoTime() - start) / 1e6);
                        busy.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
                        found += rows;
                    }
                }
            }
            double p95 = quantile(all, 0.95);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s p50 %6.2f p95 %6.2f p99 %6.2f ms, of the processor p95 %6.2f ms, %.1f"
                            + " rows%n",
                    way.getKey(),
                    quantile(all, 0.5),
                    p95,
                    quantile(all, 0.99),
                    quantile(busy, 0.95),
                    found / (double) all.size());
            new Figure("P4-" + way.getKey(), like / quantile(all, 0.5), p95, like, "ms", ROUNDS)
                    .print();
        }
    }

    private static String three(IntFunction<String> person, int i) {
        String name = TrialOrders.nameOf(person.apply(i));
        return name.length() >= 3 ? name : three(person, i);
    }

    static double quantile(List<Double> values, double q) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * q)));
    }

    static void value(String figure, double value, String unit, int rounds) {
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"rounds\":%d}%n",
                figure,
                value,
                unit,
                rounds);
    }
}
