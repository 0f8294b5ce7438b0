package shop.kaibo.desk.kit;

/**
 * What a field's content is worth and the sentence that says why; view models hold it as observable
 * state. Thread-safe.
 */
public record Verdict(Kind kind, String sentence) {
    public static final Verdict FINE = new Verdict(Kind.FINE, "");

    /** How bad it is. */
    public enum Kind {
        FINE,
        WARNING,
        ERROR
    }

    /** Goes on after a second Enter. */
    public static Verdict warning(String sentence) {
        return new Verdict(Kind.WARNING, sentence);
    }

    /** Does not go on. */
    public static Verdict error(String sentence) {
        return new Verdict(Kind.ERROR, sentence);
    }
}
