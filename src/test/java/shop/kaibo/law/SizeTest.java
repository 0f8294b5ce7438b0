package shop.kaibo.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that grows long hides a concept without a name. */
class SizeTest {
    private static final int END = 300;
    private static final int USUAL = 200;

    @Test
    void noFileIsOverThreeHundredLines() throws IOException {
        assertThat(Formatted.sources(Path.of("src"))).allMatch(file -> lines(file) <= END);
    }

    @Test
    void nineteenOfTwentyMainFilesAreUnderTwoHundred() throws IOException {
        List<Long> sizes =
                Formatted.sources(Path.of("src/main")).stream()
                        .map(SizeTest::lines)
                        .sorted()
                        .toList();
        long p95 = sizes.get((int) Math.ceil(sizes.size() * 0.95) - 1);
        assertThat(p95).isLessThanOrEqualTo(USUAL);
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
