package shop.kaibo.drill;

import com.sun.management.ThreadMXBean;

import shop.kaibo.base.Folders;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Gives everything that reads what others wrote so many spoilt inputs: pages of each feed, sheets,
 * quick lines, prices, searches, scans; photos and what only says it is one. Each may read it or
 * refuse it with a sentence; none may throw, take a second of its thread or 256 MB. What goes to
 * the disk (searches, scans) gets a hundredth, photos a two-hundredth. {@code fuzz naive} reads
 * numbers as they come: the drill has to fail then.
 */
final class FuzzDrill {
    private static final double MOST_MS = 1_000;
    private static final double MOST_MB = 256;

    private final ThreadMXBean heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int wrong;

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("fuzz");
        var drill = new FuzzDrill();
        long start = System.nanoTime();
        long tried = 0;
        try (var parsers = new Parsers(folder, arguments.contains("naive"))) {
            for (Parsers.Parser parser : parsers.all()) {
                tried += drill.fuzz(parser, Math.max(1, count / parser.rarer()), seed);
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "fuzz: %,d inputs of seed %d in %.0f s; %d did not hold%n",
                tried,
                seed,
                (System.nanoTime() - start) / 1e9,
                drill.wrong);
        return drill.wrong == 0;
    }

    private int fuzz(Parsers.Parser parser, int count, long seed) {
        var random = new SplittableRandom(seed);
        var garble = new Garble(random);
        double[] worst = new double[2];
        int refused = 0;
        int tried = 0;
        for (byte[] whole : parser.always()) {
            refused += one(parser, whole, worst, "as it is " + tried) ? 1 : 0;
            tried++;
        }
        for (int n = 0; n < count; n++, tried++) {
            byte[] seedOf = parser.seeds().get(n % parser.seeds().size());
            byte[] input = parser.spoils() ? garble.of(seedOf) : seedOf;
            refused += one(parser, input, worst, "input " + n) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9d inputs, %,9d refused, worst %7.1f ms %7.1f MB%n",
                parser.name(),
                tried,
                refused,
                worst[0],
                worst[1]);
        return tried;
    }

    // true when it was refused
    private boolean one(Parsers.Parser parser, byte[] input, double[] worst, String which) {
        long bytes = heap.getCurrentThreadAllocatedBytes();
        long cpu = heap.getCurrentThreadCpuTime();
        String why = "";
        boolean refused = false;
        try {
            refused = !parser.reading().reads(input);
        } catch (Refused e) {
            refused = true;
            String sentence = Texts.of("en").of(e);
            why = sentence.contains("{") || sentence.isBlank() ? "no sentence: " + e.key() : "";
        } catch (Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            why = e + (trace.length > 0 ? " at " + trace[0] : "");
        }
        double ms = (heap.getCurrentThreadCpuTime() - cpu) / 1e6;
        double mb = (heap.getCurrentThreadAllocatedBytes() - bytes) / 1e6;
        worst[0] = Math.max(worst[0], ms);
        worst[1] = Math.max(worst[1], mb);
        if (why.isEmpty() && (ms > MOST_MS || mb > MOST_MB)) {
            why = String.format(Locale.ROOT, "%.0f ms, %.0f MB", ms, mb);
        }
        if (!why.isEmpty() && wrong++ < 20) {
            String start =
                    new String(input, 0, Math.min(input.length, 160), StandardCharsets.UTF_8);
            System.out.println(parser.name() + " " + which + ": " + why + " of " + start);
        }
        return refused;
    }
}
