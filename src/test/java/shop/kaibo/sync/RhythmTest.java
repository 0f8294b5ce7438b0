package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Shanghai;

import java.time.LocalDate;

class RhythmTest {
    private static final long HOUR = 3_600_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final SettableClock clock = new SettableClock();

    @Test
    void quickOnAirEvenBySlowNightSeldomAsleep() {
        clock.set(Shanghai.startOf(DAY) + 14 * HOUR);
        var rhythm = new Rhythm(clock, SyncPace.standard());
        assertThat(rhythm.everyMs()).isZero();
        assertThat(rhythm.nextMs(true, true)).isEqualTo(1_000);
        assertThat(rhythm.nextMs(false, true)).isEqualTo(5_000);

        clock.pass(Rhythm.QUIET_MS);
        assertThat(rhythm.nextMs(false, false)).isEqualTo(5_000);
        assertThat(rhythm.nextMs(false, true)).isEqualTo(15_000);
        rhythm.moved();
        assertThat(rhythm.nextMs(false, true)).isEqualTo(5_000);

        clock.set(Shanghai.startOf(DAY) + 25 * HOUR);
        assertThat(rhythm.nextMs(false, true)).as("busy by night").isEqualTo(5_000);
        clock.pass(Rhythm.QUIET_MS);
        assertThat(rhythm.nextMs(false, true)).isEqualTo(60_000);
        assertThat(rhythm.nextMs(true, true)).as("a show by night").isEqualTo(1_000);

        clock.set(Shanghai.startOf(DAY) + 31 * HOUR);
        assertThat(rhythm.nextMs(false, true)).as("the morning").isEqualTo(15_000);
        assertThat(rhythm.everyMs()).isEqualTo(15_000);
    }
}
