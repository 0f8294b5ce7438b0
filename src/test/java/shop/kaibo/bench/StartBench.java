package shop.kaibo.bench;

import shop.kaibo.TrialStart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * P10: from the start of a process to its first frame, free for keys: Kaibo with a million orders,
 * with none, and an empty AtlantaFX window of the same Java, in turn. Where {@code
 * target/kaibo.jar} was packaged, the same again with an AOT cache trained by one start. First
 * argument: a home with a million.
 */
final class StartBench {
    private static final int ROUNDS = 7;

    private StartBench() {}

    static void run(List<String> arguments) throws Exception {
        Path folder = Path.of("target", "bench", "p10").toAbsolutePath();
        Path full = folder.resolve("full");
        Replay.copy(LookBench.home(arguments), full);
        Path none = folder.resolve("none");
        Replay.delete(none);
        MillionOrders.make(none, new TrialOrders(1_000, 1), 0, 1);
        String path = System.getProperty("java.class.path");
        double[][] took = turns(List.of(List.of(full), List.of(none), List.of()), path, List.of());
        double million = Figure.median(took[0]);
        double empty = Figure.median(took[2]);
        new Figure("P10", million / empty, million, empty, "ms", ROUNDS).print();
        double zero = Figure.median(took[1]);
        new Figure("P10-size", million / zero, million, zero, "ms", ROUNDS).print();
        Path jar = Path.of("target", "kaibo.jar").toAbsolutePath();
        if (Files.exists(jar)) {
            cached(folder, full, jar);
        } else {
            System.out.println("no target/kaibo.jar, so the AOT cache is left out");
        }
    }

    /** With and without a cache, both from jars: a cache knows no folders of classes. */
    private static void cached(Path folder, Path home, Path jar) throws Exception {
        Path trial = jar(folder);
        var path = new ArrayList<String>();
        path.add(jar.toString());
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            libraries.sorted(Comparator.naturalOrder()).forEach(l -> path.add(l.toString()));
        }
        path.add(trial.toString());
        String joined = String.join(java.io.File.pathSeparator, path);
        Path cache = folder.resolve("kaibo.aot");
        start(home, joined, List.of("-XX:AOTCacheOutput=" + cache));
        if (Files.notExists(cache)) {
            System.out.println("the AOT cache could not be made");
            return;
        }
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = start(home, joined, List.of("-XX:AOTCache=" + cache));
            without[round] = start(home, joined, List.of());
        }
        double quick = Figure.median(with);
        double slow = Figure.median(without);
        new Figure("P10-aot", quick / slow, quick, slow, "ms", ROUNDS).print();
    }

    private static Path jar(Path folder) throws Exception {
        Path classes =
                Path.of(
                        TrialStart.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        Path made = folder.resolve("trial.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(made));
                var files = Files.list(classes.resolve("shop/kaibo"))) {
            for (Path file : (List<Path>) files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("TrialStart")) {
                    out.putNextEntry(new java.util.zip.ZipEntry("shop/kaibo/" + name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return made;
    }

    private static double[][] turns(List<List<Path>> homes, String path, List<String> flags)
            throws IOException, InterruptedException {
        double[][] took = new double[homes.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < homes.size(); i++) {
                List<Path> home = homes.get(i);
                double ms = start(home.isEmpty() ? null : home.getFirst(), path, flags);
                if (round >= 0) {
                    took[i][round] = ms;
                }
            }
            if (round >= 0) {
                System.out.printf(
                        Locale.ROOT,
                        "P10 round %d: a million %.0f ms, none %.0f ms, an empty window %.0f ms%n",
                        round,
                        took[0][round],
                        took[1][round],
                        took[2][round]);
            }
        }
        return took;
    }

    private static double start(
            @org.jspecify.annotations.Nullable Path home, String path, List<String> flags)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(MemoryBench.FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", path, TrialStart.class.getName()));
        command.add(String.valueOf(System.currentTimeMillis()));
        if (home != null) {
            command.add(home.toString());
        }
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines()
                .filter(line -> line.startsWith("drawn "))
                .mapToDouble(line -> Double.parseDouble(line.substring(6)))
                .findFirst()
                .orElseThrow(() -> new IOException("it did not start: " + out));
    }
}
