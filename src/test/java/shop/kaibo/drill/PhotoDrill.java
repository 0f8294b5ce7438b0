package shop.kaibo.drill;

import com.sun.management.ThreadMXBean;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.photo.Crop;
import shop.kaibo.photo.Darkroom;
import shop.kaibo.photo.Mutants;
import shop.kaibo.photo.jpeg.PlainJpeg;
import shop.kaibo.photo.turbo.TurboJpeg;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spoilt photos through the pipeline, half of them the fast way where it is there. None may throw
 * anything but a refusal, take a second of its thread or 256 MB, on the heap or of the process.
 */
final class PhotoDrill {
    private static final int WIDTH = 1400;
    private static final double MOST_MS = 1000;
    private static final double MOST_MB = 256;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");

    private PhotoDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Map<String, Darkroom> rooms = new LinkedHashMap<>();
        rooms.put("java", new Darkroom(new PlainJpeg()));
        TurboJpeg.find().map(Darkroom::new).ifPresent(room -> rooms.put("turbo", room));
        List<Darkroom> turns = List.copyOf(rooms.values());
        System.out.println(count + " spoilt photos of seed " + seed + ", ways " + rooms.keySet());
        var heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var mutants = new Mutants(seed, WIDTH);
        for (byte[] file : mutants.sound()) {
            turns.forEach(room -> outcome(room, file)); // everything is loaded and compiled a bit
        }
        var outcomes = new TreeMap<String, Integer>();
        double[] worst = new double[4];
        int[] which = new int[4];
        int bad = 0;
        for (int n = 0; n < count; n++) {
            byte[] file = mutants.file(n);
            double resident = peakAnew();
            long bytes = heap.getCurrentThreadAllocatedBytes();
            long cpu = heap.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            String outcome = outcome(turns.get(n / mutants.sound().size() % turns.size()), file);
            double[] now = {
                (heap.getCurrentThreadCpuTime() - cpu) / 1e6,
                (System.nanoTime() - wall) / 1e6,
                (heap.getCurrentThreadAllocatedBytes() - bytes) / 1e6,
                peak() - resident
            };
            outcomes.merge(outcome, 1, Integer::sum);
            for (int i = 0; i < now.length; i++) {
                if (now[i] > worst[i]) {
                    worst[i] = now[i];
                    which[i] = n;
                }
            }
            if (outcome.startsWith("THROWN")
                    || now[0] > MOST_MS
                    || now[2] > MOST_MB
                    || now[3] > MOST_MB) {
                bad++;
                System.out.printf(
                        Locale.ROOT,
                        "mutant %d: %s, %.0f ms, heap %.0f MB, process %.0f" + " MB%n",
                        n,
                        outcome,
                        now[0],
                        now[2],
                        now[3]);
            }
        }
        outcomes.forEach((what, times) -> System.out.printf("%-60s %6d%n", what, times));
        String[] names = {"thread ms", "wall ms", "heap MB", "process MB"};
        for (int i = 0; i < names.length; i++) {
            System.out.printf(
                    Locale.ROOT, "worst %-12s %9.1f (mutant %d)%n", names[i], worst[i], which[i]);
        }
        System.out.println(bad == 0 ? "all held" : bad + " did not hold");
        return bad == 0;
    }

    private static String outcome(Darkroom room, byte[] file) {
        try {
            room.develop(file, Crop.WHOLE);
            return "read";
        } catch (Refused e) {
            String sentence = Texts.of("en").of(e);
            return sentence.contains("{") || !e.field().equals("photo")
                    ? "THROWN without a sentence: " + e.key()
                    : "refused " + e.key();
        } catch (Throwable e) {
            return "THROWN " + e;
        }
    }

    /** Forgets the highest mark of the process and gives what it has now, in MB; 0 elsewhere. */
    private static double peakAnew() throws IOException {
        if (Files.isWritable(RESET)) {
            Files.writeString(RESET, "5");
        }
        return peak();
    }

    private static double peak() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1000.0;
            }
        }
        return 0;
    }
}
