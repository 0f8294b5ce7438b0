package shop.kaibo.desk.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets the room hear what the screen says: each sound at most once a second, half as loud while on
 * air, nothing when muted or where the machine has no device. FX thread only.
 */
public final class Sounds {
    private static final long QUIET_MS = 1_000;

    /** Where samples go. Called off the FX thread. */
    @FunctionalInterface
    public interface Speaker {
        /** Plays 16-bit mono samples, so many a second; silent where there is no device. */
        void play(byte[] samples, int rate);
    }

    static final int RATE = 22_050;

    private final Background background;
    private final Speaker speaker;
    private final LongSupplier nowMs;
    private final Map<Sound, Long> last = new EnumMap<>(Sound.class);
    private int volume = 100;
    private boolean onAir;

    /**
     * @param nowMs a clock that never goes back, ms
     */
    public Sounds(Background background, Speaker speaker, LongSupplier nowMs) {
        this.background = background;
        this.speaker = speaker;
        this.nowMs = nowMs;
    }

    /** How loud, 0 (mute) to 100. */
    public void volume(int percent) {
        volume = Math.clamp(percent, 0, 100);
    }

    /** While a show runs everything is half as loud. */
    public void onAir(boolean on) {
        onAir = on;
    }

    /** Plays it, unless the same was heard within the last second. */
    public void play(Sound sound) {
        long now = nowMs.getAsLong();
        Long before = last.get(sound);
        if (volume == 0 || before != null && now - before < QUIET_MS) {
            return;
        }
        last.put(sound, now);
        byte[] samples = sound.samples(RATE, onAir ? volume / 2 : volume);
        background.run(
                () -> {
                    speaker.play(samples, RATE);
                    return true;
                },
                _ -> {});
    }
}
