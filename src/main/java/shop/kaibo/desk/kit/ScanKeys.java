package shop.kaibo.desk.kit;

import shop.kaibo.base.Clock;

import java.util.function.Consumer;

/**
 * Tells a scanner from a hand. A scanner is a keyboard that types 2 to 30 ms a key and ends with
 * Enter or Tab; a hand is slower. Keys are held back for a moment until it is clear which it was,
 * so that nothing of a code ever reaches a field or a shortcut. FX thread only.
 */
public final class ScanKeys {
    /** A key that follows later than this was typed by hand. */
    public static final long FAST_MS = 50;

    /** After a burst the bench is deaf to Enter for so long. */
    public static final long DEAF_MS = 300;

    /** The same code again within this time is the same look of the scanner. */
    public static final long SAME_MS = 2000;

    private static final int SHORTEST = 3;
    private static final long GRACE_MS = 10;
    private static final long LATE_MS = 25;

    private final Background background;
    private final Clock clock;
    private final Consumer<String> scanned;
    private final Consumer<String> typed;
    private final StringBuilder held = new StringBuilder();
    private Background.Later flush = () -> {};
    private boolean waited;
    private long lastMs = Long.MIN_VALUE / 2;
    private long burstMs = Long.MIN_VALUE / 2;
    private long scannedMs = Long.MIN_VALUE / 2;
    private String lastCode = "";

    /**
     * Begins to listen.
     *
     * @param scanned gets each code, without its end
     * @param typed gets what a hand typed: one character, or a few that came together
     */
    public ScanKeys(
            Background background, Clock clock, Consumer<String> scanned, Consumer<String> typed) {
        this.background = background;
        this.clock = clock;
        this.scanned = scanned;
        this.typed = typed;
    }

    /** The same scanner heard elsewhere, with another place for what a hand types there. */
    public ScanKeys beside(Consumer<String> typedThere) {
        return new ScanKeys(background, clock, scanned, typedThere);
    }

    /** A character key went down. */
    public void key(String character) {
        held.append(character);
        lastMs = now();
        if (held.length() > 1) {
            burstMs = lastMs;
        }
        hold();
    }

    private void hold() {
        flush.cancel();
        waited = false;
        flush = background.after(FAST_MS + GRACE_MS, this::due);
    }

    // a screen that stood still is no pause of the scanner: its keys may lie behind this in the row
    private void due() {
        if (!waited && now() - lastMs > FAST_MS + GRACE_MS + LATE_MS) {
            waited = true;
            flush = background.after(GRACE_MS, this::due);
        } else {
            release();
        }
    }

    /** Part of a character that takes several keys: what is held stays held. */
    public void going() {
        if (!held.isEmpty()) {
            lastMs = now();
            burstMs = lastMs;
            hold();
        }
    }

    /** Whether characters are held that may be a code. */
    public boolean underWay() {
        return !held.isEmpty();
    }

    /** Whether a code came so lately that Enter cannot be meant. */
    public boolean deaf() {
        return now() - burstMs < DEAF_MS;
    }

    /** Another key is about to act: what is held was typed by hand. */
    public void flush() {
        release();
    }

    /** Enter or Tab: true when it ended a code, or came too soon after one to be meant. */
    public boolean end() {
        long now = now();
        flush.cancel();
        if (held.length() >= SHORTEST) {
            String code = Typing.half(held.toString());
            held.setLength(0);
            burstMs = now;
            boolean same = code.equals(lastCode) && now - scannedMs < SAME_MS;
            lastCode = code;
            scannedMs = now;
            if (!same) {
                scanned.accept(code);
            }
            return true;
        }
        release();
        return now - burstMs < DEAF_MS;
    }

    private void release() {
        flush.cancel();
        if (!held.isEmpty()) {
            String keys = held.toString();
            held.setLength(0);
            // a lone key right behind a burst is a torn piece of it
            if (keys.length() > 1 || lastMs - burstMs >= DEAF_MS) {
                typed.accept(keys);
            }
        }
    }

    /** The moment keys are told apart by, in ms. */
    public long now() {
        return clock.nanos() / 1_000_000;
    }
}
