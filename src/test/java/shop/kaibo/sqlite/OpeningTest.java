package shop.kaibo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class OpeningTest {
    @TempDir Path folder;

    /** What the disk says before there is a connection is the disk's trouble, no fault of ours. */
    @Test
    void aFileThatCannotBeOpenedIsTheDisksTrouble() {
        assertThatThrownBy(() -> Database.open(folder, List.of("CREATE TABLE t(v);")))
                .isInstanceOf(DatabaseFailure.class)
                .satisfies(e -> assertThat(Trouble.of(e)).isPresent());
    }
}
