package shop.kaibo.bench;

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
 * window; from the moment an order stood in the platform's books to the pulse that drew its row.
 * Arguments: [orders a second] [seconds] [orders there before] [faults].
 */
final class BoardBench {
    private static final int GOODS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private BoardBench() {}

    static void run(List<String> arguments) throws Exception {
        int rate = number(arguments, 0, 500);
        int seconds = number(arguments, 1, 60);
        int before = number(arguments, 2, 100_000);
        String faults = arguments.size() > 3 ? arguments.get(3) : "";
        Path folder = Files.createTempDirectory("p9");
        Path home = folder.resolve("home");
        if (before > 0) {
            MillionOrders.make(home, before, 1);
        }
        Process platform = platform(folder.resolve("there"), faults);
        try (var window = new TrialWindow(home, Clock.system())) {
            window.store()
                    .db()
                    .write(tx -> tx.update("UPDATE account SET state = 'gone' WHERE id = 'acc'"));
            String url = url(platform);
            window.join(url, GOODS, 90_000);
            window.onAir();
            window.show(1366, 697);
            Thread.sleep(3_000);
            window.rest();
            long fx = window.fxNs();
            long start = System.nanoTime();
            post(
                    url + "/admin/broadcast",
                    "{\"seed\":5,\"rate\":%d,\"seconds\":%d}".formatted(rate, seconds));
            Thread.sleep(seconds * 1_000L);
            double share = (window.fxNs() - fx) / (double) (System.nanoTime() - start);
            double stall = window.longestMs();
            Thread.sleep(5_000);
            report(window, rate * seconds, share, stall);
        } finally {
            platform.destroy();
            platform.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void report(TrialWindow window, int wanted, double share, double stall) {
        List<TrialWindow.Painted> painted = window.painted();
        double[] waits =
                painted.stream().mapToDouble(p -> p.atMs() - placedMs(p.orderId())).toArray();
        Arrays.sort(waits);
        long stored =
                window.store()
                        .db()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT count(*) FROM orders WHERE"
                                                                + " broadcast_id = ?")
                                                .bind(
                                                        0,
                                                        window.broadcasts()
                                                                .latest()
                                                                .orElseThrow()
                                                                .id())
                                                .mapTo(Long.class)
                                                .one());
        int once =
                new HashSet<>(painted.stream().map(TrialWindow.Painted::orderId).toList()).size();
        double p50 = at(waits, 0.5);
        double p95 = at(waits, 0.95);
        System.out.printf(
                "P9: %,d orders wanted, %,d stored, %,d drawn, %,d of them once%n"
                        + "P9: placed to drawn p50 %.0f ms, p95 %.0f ms, most %.0f ms;"
                        + " longest stall %.0f ms; FX thread %.1f %% of a core; %,d pulses%n",
                wanted,
                stored,
                painted.size(),
                once,
                p50,
                p95,
                at(waits, 1),
                stall,
                share * 100,
                window.pulses());
        new Figure("P9", p95 / 300, p95, 300, "ms", 1).print();
        new Figure("P9-stall", stall / 200, stall, 200, "ms", 1).print();
        new Figure("P9-fx", share / 0.15, share * 100, 15, "% of a core", 1).print();
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
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
