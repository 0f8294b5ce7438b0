package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SoundsTest {
    private final List<byte[]> played = new ArrayList<>();
    private long now;
    private final Sounds sounds =
            new Sounds(new DirectBackground(), (samples, _) -> played.add(samples), () -> now);

    @Test
    void aStormOfOrdersIsHeardOnceASecond() {
        for (now = 0; now < 5_000; now += 2) {
            sounds.play(Sound.ORDER);
        }
        assertThat(played).hasSize(5);
        sounds.play(Sound.LOW);
        assertThat(played).hasSize(6);
    }

    @Test
    void nothingIsHeardWhenMutedAndHalfAsMuchOnAir() {
        sounds.volume(0);
        sounds.play(Sound.CABLE);
        assertThat(played).isEmpty();
        sounds.volume(100);
        sounds.play(Sound.CABLE);
        sounds.onAir(true);
        now = 1_000;
        sounds.play(Sound.CABLE);
        assertThat(loudest(played.getLast()))
                .isBetween(loudest(played.getFirst()) / 2 - 2, loudest(played.getFirst()) / 2 + 2);
    }

    private static int loudest(byte[] samples) {
        int most = 0;
        for (int i = 0; i < samples.length; i += 2) {
            most = Math.max(most, Math.abs((samples[i] & 255) | samples[i + 1] << 8));
        }
        return most;
    }
}
