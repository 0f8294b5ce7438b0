package shop.kaibo.law;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The house format: google-java-format in its AOSP style, unused imports removed. */
final class Formatted {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    private Formatted() {}

    static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    // one pass may leave work for a second where it re-flows long strings
    static String of(Path file) throws Exception {
        String before = Files.readString(file);
        String after = FORMATTER.formatSourceAndFixImports(before);
        while (!after.equals(before)) {
            before = after;
            after = FORMATTER.formatSourceAndFixImports(before);
        }
        return after;
    }

    /** Rewrites every Java file under the given folder. */
    public static void main(String[] args) throws Exception {
        for (Path file : sources(Path.of(args[0]))) {
            String formatted = of(file);
            if (!formatted.equals(Files.readString(file))) {
                Files.writeString(file, formatted);
            }
        }
    }
}
