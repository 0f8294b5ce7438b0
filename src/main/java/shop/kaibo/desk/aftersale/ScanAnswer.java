package shop.kaibo.desk.aftersale;

import shop.kaibo.desk.kit.Sound;

import java.util.Optional;

/** What the last code was, or why it was none; "" when there is nothing to say. Thread-safe. */
public record ScanAnswer(boolean known, String words) {
    static final ScanAnswer NONE = new ScanAnswer(true, "");

    /** What it sounds like. */
    public Optional<Sound> sound() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known ? Sound.KNOWN : Sound.UNKNOWN);
    }
}
