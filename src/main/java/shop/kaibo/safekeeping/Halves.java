package shop.kaibo.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files a copy is made in before it has its name. They say which program makes them, so that the
 * next one removes what a killed one left, wherever the user had it put. Thread-safe.
 */
final class Halves {
    private static final Pattern NAME = Pattern.compile("\\.kaibo-([0-9]{1,10})-[0-9]+\\.part");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Halves() {}

    /** The folder a file lies in, or will. */
    static Path folder(Path file) {
        // a path that names a file has one, however short it is
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** A name nobody has. */
    static Path in(Path folder) {
        long pid = ProcessHandle.current().pid();
        return folder.resolve(".kaibo-" + pid + "-" + NEXT.incrementAndGet() + ".part");
    }

    /** Removes those of programs that run no more. */
    static void sweep(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
