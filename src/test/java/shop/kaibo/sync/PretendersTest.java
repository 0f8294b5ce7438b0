package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Nobody who cannot prove to be the platform gets anything; see {@link Pretenders}. */
class PretendersTest {
    @TempDir Path home;

    @Test
    void eachIsRefusedWithItsCauseAndTheWorkWaits() throws Exception {
        var pretenders = new Pretenders(false);
        assertThat(pretenders.meet(home)).isEmpty();
        assertThat(pretenders.size()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void whoBelievesEveryoneIsFoundOut() throws Exception {
        assertThat(new Pretenders(true).meet(home)).anyMatch(f -> f.contains("sent something"));
    }
}
