package shop.kaibo.bench;

import shop.kaibo.TrialBooks;
import shop.kaibo.TrialWindow;
import shop.kaibo.base.Clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * P9: so many orders a second from the practice platform, a process of its own, into the real
 * window; from the moment an order stood in the platform's books to the pulse that drew its row. A
 * minute's quieter selling goes before, as in any show: it is not measured. Arguments: [orders a
 * second] [seconds] [orders there before] [faults].
 */
final class BoardBench {
    private static final int GOODS = 20;
    private static final int WARM_RATE = 60;
    private static final int WARM_SECONDS = 40;
    private static final long PATIENCE_MS = 60_000;
    private static final String ROUGH = "drop=0.05,lose=0.05,repeat=0.05,late=0.1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private BoardBench() {}

    static void run(List<String> arguments) throws Exception {
        String faults = arguments.size() > 3 ? arguments.get(3) : "";
        run("P9", arguments, faults);
    }

    /** The same through a network that loses, repeats and mixes up. */
    static void rough(List<String> arguments) throws Exception {
        run("P9-rough", arguments, ROUGH);
    }

    private static void run(String name, List<String> arguments, String faults) throws Exception {
        int rate = number(arguments, 0, 500);
        int seconds = number(arguments, 1, 60);
        int before = number(arguments, 2, 100_000);
        Path folder = Files.createTempDirectory("p9");
        Path home = folder.resolve("home");
        if (before > 0) {
            MillionOrders.make(home, before, 1);
        }
        Process platform = platform(folder.resolve("there"), "");
        try (var window = new TrialWindow(home, Clock.system())) {
            window.store()
                    .db()
                    .write(tx -> tx.update("UPDATE account SET state = 'gone' WHERE id = 'acc'"));
            String url = url(platform);
            window.join(url, GOODS, 90_000);
            window.onAir();
            window.show(1366, 697);
            storm(url, 4, WARM_RATE, WARM_SECONDS);
            post(url + "/admin/faults", "{\"spec\":\"%s\"}".formatted(faults));
            window.rest();
            long start = System.currentTimeMillis();
            var used = new Used(window, platform);
            storm(url, 5, rate, seconds);
            String share = used.toString();
            double fx = used.fx();
            double stall = window.longestMs();
            post(url + "/admin/faults", "{\"spec\":\"\"}");
            report(name, window, start, stall, fx);
            System.out.println(name + ": " + share);
            System.out.println(name + ": " + settled(window, url));
        } finally {
            platform.destroy();
            platform.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void storm(String url, int seed, int rate, int seconds) throws Exception {
        String body = "{\"seed\":%d,\"rate\":%d,\"seconds\":%d}";
        post(url + "/admin/broadcast", body.formatted(seed, rate, seconds));
        Thread.sleep(seconds * 1_000L);
    }

    // buyers pay or give up for a while after the last one came
    private static TrialBooks.Verdict settled(TrialWindow window, String url) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        TrialBooks.Verdict verdict = TrialBooks.compare(window.store(), url);
        while (!verdict.equal() && System.currentTimeMillis() < end) {
            Thread.sleep(3_000);
            verdict = TrialBooks.compare(window.store(), url);
        }
        return verdict;
    }

    private static void report(
            String name, TrialWindow window, long from, double stall, double share)
            throws InterruptedException {
        Thread.sleep(2_000);
        List<TrialWindow.Painted> painted =
                window.painted().stream().filter(p -> placedMs(p.orderId()) >= from).toList();
        double[] waits =
                painted.stream().mapToDouble(p -> p.atMs() - placedMs(p.orderId())).toArray();
        for (int i = 0; i * 10_000L < painted.getLast().atMs() - from; i++) {
            long slice = from + i * 10_000L;
            double[] some =
                    painted.stream()
                            .filter(p -> placedMs(p.orderId()) / 10_000 == slice / 10_000)
                            .mapToDouble(p -> p.atMs() - placedMs(p.orderId()))
                            .sorted()
                            .toArray();
            System.out.printf("%s: after %d s p95 %.0f ms%n", name, i * 10, at(some, 0.95));
        }
        Arrays.sort(waits);
        long stored = placed(window, from);
        int once =
                new HashSet<>(painted.stream().map(TrialWindow.Painted::orderId).toList()).size();
        double p95 = at(waits, 0.95);
        System.out.printf(
                "%s: %,d orders stored, %,d drawn, %,d of them once%n"
                        + "%s: placed to drawn p50 %.0f ms, p95 %.0f ms, most %.0f ms;"
                        + " longest stall %.0f ms; %,d pulses%n",
                name,
                stored,
                painted.size(),
                once,
                name,
                at(waits, 0.5),
                p95,
                at(waits, 1),
                stall,
                window.pulses());
        new Figure(name, p95 / 300, p95, 300, "ms", 1).print();
        new Figure(name + "-stall", stall / 200, stall, 200, "ms", 1).print();
        new Figure(name + "-fx", share / 0.15, share * 100, 15, "% of a core", 1).print();
    }

    private static long placed(TrialWindow window, long fromMs) {
        return window.store()
                .db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT count(*) FROM orders WHERE created_ms >= ?"
                                                        + " AND broadcast_id IS NOT NULL")
                                        .bind(0, fromMs)
                                        .mapTo(Long.class)
                                        .one());
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    /** An order's id begins with the moment the platform placed it. */
    private static long placedMs(String orderId) {
        return UUID.fromString(orderId).getMostSignificantBits() >>> 16;
    }

    static Process platform(Path data, String faults) throws IOException {
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "shop.kaibo.Kaibo",
                                "sandbox",
                                "--port",
                                "0",
                                "--data",
                                data.toString(),
                                "--seed",
                                "3"));
        if (!faults.isEmpty()) {
            command.addAll(List.of("--faults", faults));
        }
        var builder = new ProcessBuilder(command);
        // only the shop's own disk is slow
        builder.environment().remove("LD_PRELOAD");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    static String url(Process platform) throws IOException {
        var reader =
                new BufferedReader(
                        new InputStreamReader(platform.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the sandbox did not start");
        }
        return line.replaceAll(".*\"url\":\"([^\"]+)\".*", "$1");
    }

    static void post(String url, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return arguments.size() > at ? Integer.parseInt(arguments.get(at)) : otherwise;
    }
}
