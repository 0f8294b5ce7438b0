package shop.kaibo.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

class FormatTest {
    @Test
    void everySourceFileIsInTheHouseFormat() throws Exception {
        var wrong = new ArrayList<Path>();
        for (Path file : Formatted.sources(Path.of("src"))) {
            if (!Formatted.of(file).equals(Files.readString(file))) {
                wrong.add(file);
            }
        }
        assertThat(wrong).as("run `mvn -q -Pformat`").isEmpty();
    }
}
