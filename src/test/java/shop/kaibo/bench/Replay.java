package shop.kaibo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The peer in C: replays a tape against a copy of the same files and tells ns per unit. */
final class Replay {
    private final Path program;

    private Replay(Path program) {
        this.program = program;
    }

    /** Builds it; where there is no compiler or no SQLite to compile against, says so. */
    static Optional<Replay> build(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path source = folder.resolve("replay.c");
        Path program = folder.resolve("replay");
        try (InputStream in =
                Objects.requireNonNull(Replay.class.getResourceAsStream("replay.c"))) {
            Files.write(source, in.readAllBytes());
        }
        try {
            Process gcc =
                    new ProcessBuilder(
                                    "gcc",
                                    "-O2",
                                    "-o",
                                    program.toString(),
                                    source.toString(),
                                    "-lsqlite3")
                            .redirectErrorStream(true)
                            .start();
            String words = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (gcc.waitFor() == 0) {
                return Optional.of(new Replay(program));
            }
            System.out.println("the peer in C does not build, so it is left out: " + words);
        } catch (IOException e) {
            System.out.println("no gcc, so the peer in C is left out");
        }
        return Optional.empty();
    }

    /** Units of a tape in ns; what was recorded under one folder is done under another. */
    double[] run(Path tape, Path recorded, Path copy) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                tape.toString(),
                                recorded.toString(),
                                copy.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var units = new ArrayList<Double>();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        out.lines().forEach(line -> units.add(Double.parseDouble(line)));
        if (process.waitFor() != 0) {
            throw new IOException("the peer in C failed");
        }
        return units.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A home without what another run left there. */
    static void copy(Path from, Path to) throws IOException {
        delete(to);
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : (List<Path>) files.toList()) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        (List<Path>) files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
