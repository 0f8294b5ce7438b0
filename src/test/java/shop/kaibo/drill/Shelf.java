package shop.kaibo.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands between a program of ours and its disk: a library in C, loaded before all others,
 * that writes down or refuses what is done to the files below one folder. Thread-safe.
 */
final class Shelf {
    private final Path library;

    private Shelf(Path library) {
        this.library = library;
    }

    /** Builds it; where that cannot be, says so in a sentence and gives nothing. */
    static Optional<Shelf> build(Path folder) throws IOException, InterruptedException {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            System.out.println("only Linux loads a library before all others; left out here");
            return Optional.empty();
        }
        Path source = folder.resolve("shelf.c");
        Path library = folder.resolve("shelf.so");
        try (InputStream in = Objects.requireNonNull(Shelf.class.getResourceAsStream("shelf.c"))) {
            Files.write(source, in.readAllBytes());
        }
        var line = new ArrayList<String>();
        line.addAll(List.of("gcc", "-O2", "-shared", "-fPIC", "-o", library.toString()));
        line.add(source.toString());
        try {
            Process gcc = new ProcessBuilder(line).redirectErrorStream(true).start();
            String words = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (gcc.waitFor() == 0) {
                return Optional.of(new Shelf(library));
            }
            System.out.println("the recorder in C does not build, so this is left out: " + words);
        } catch (IOException e) {
            System.out.println("no gcc, so this is left out: its recorder is written in C");
        }
        return Optional.empty();
    }

    /** Starts a class of ours in a process of its own behind it. */
    Process start(Class<?> child, Path root, Map<String, String> how, String... arguments)
            throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"));
        line.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.add(child.getName());
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("SHELF_ROOT", root.toString());
        builder.environment().putAll(how);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** A folder for files that are written very often: in memory where that can be. */
    static Path folder(String name) throws IOException {
        Path memory = Path.of("/dev/shm");
        return (Files.isWritable(memory)
                        ? Files.createTempDirectory(memory, name)
                        : Files.createTempDirectory(name))
                .toRealPath();
    }
}
