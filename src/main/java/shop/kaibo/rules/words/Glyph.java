package shop.kaibo.rules.words;

/**
 * One plain character and the piece of the original it was read from. Thread-safe.
 *
 * @param start first char of the original
 * @param end behind its last char
 */
record Glyph(char plain, int start, int end) {
    /** Latin letter or digit. */
    boolean alphanumeric() {
        return letter() || digit();
    }

    boolean letter() {
        return plain >= 'a' && plain <= 'z';
    }

    boolean digit() {
        return plain >= '0' && plain <= '9';
    }

    /** A character that carries meaning by itself: Chinese, or a sign standing for a word. */
    boolean ideograph() {
        return Character.isIdeographic(plain) || Glyphs.SIGNS.indexOf(plain) >= 0;
    }

    /** Ends a clause: what stands on both sides does not belong together. */
    boolean clause() {
        return plain == ',';
    }

    boolean gap() {
        return !alphanumeric() && !ideograph() && !clause();
    }

    Glyph as(char other) {
        return new Glyph(other, start, end);
    }
}
