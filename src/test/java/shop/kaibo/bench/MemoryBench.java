package shop.kaibo.bench;

import shop.kaibo.TrialWindow;
import shop.kaibo.base.Clock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * P11: what the program keeps in memory after a broadcast over a million orders, in a process of
 * its own with the launcher's flags; Linux only. Arguments: [home with a million] [seconds] [orders
 * a second].
 */
final class MemoryBench {
    static final List<String> FLAGS =
            List.of(
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");
    private static final double MOST = 300;

    private MemoryBench() {}

    static void run(List<String> arguments) throws Exception {
        int seconds = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 180;
        int rate = arguments.size() > 2 ? Integer.parseInt(arguments.get(2)) : 50;
        Path folder = Path.of("target", "bench", "p11").toAbsolutePath();
        Path home = folder.resolve("home");
        Replay.copy(LookBench.home(arguments), home);
        Process platform = BoardBench.platform(Files.createTempDirectory("p11"), "");
        try {
            var command = new ArrayList<String>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            command.addAll(FLAGS);
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(List.of(Show.class.getName(), home.toString()));
            command.add(BoardBench.url(platform));
            command.addAll(List.of(String.valueOf(seconds), String.valueOf(rate)));
            Process show =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String out = new String(show.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            show.waitFor();
            System.out.print(out);
            double kept =
                    out.lines()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.)
                            .reduce((first, last) -> last)
                            .orElseThrow();
            new Figure("P11", kept / MOST, kept, MOST, "MB", 1).print();
        } finally {
            platform.destroy();
            platform.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** The broadcast: home, url, seconds, orders a second. */
    static final class Show {
        private Show() {}

        public static void main(String[] args) throws Exception {
            int seconds = Integer.parseInt(args[2]);
            try (var window = new TrialWindow(Path.of(args[0]), Clock.system())) {
                window.store()
                        .db()
                        .write(
                                tx ->
                                        tx.update(
                                                "UPDATE account SET state = 'gone' WHERE id = ?",
                                                TrialShop.ACCOUNT));
                window.join(args[1], 20, 90_000);
                window.onAir();
                window.show(1366, 697);
                tell("begun");
                String order =
                        "{\"seed\":5,\"rate\":%s,\"seconds\":%d}".formatted(args[3], seconds);
                BoardBench.post(args[1] + "/admin/broadcast", order);
                for (int past = 0; past < seconds; past += 30) {
                    Thread.sleep(Math.min(30, seconds - past) * 1_000L);
                    tell("after " + Math.min(seconds, past + 30) + " s");
                }
                System.out.printf(Locale.ROOT, "drawn %,d%n", window.painted().size());
            }
            System.exit(0);
        }

        private static void tell(String when) throws IOException {
            System.out.println(when);
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.matches("(VmRSS|VmHWM|RssAnon|RssFile).*"))
                    .forEach(System.out::println);
        }
    }
}
