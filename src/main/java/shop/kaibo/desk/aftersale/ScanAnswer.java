package shop.kaibo.desk.aftersale;

/** What a code was, or that it means nothing; empty words for nothing yet. Thread-safe. */
public record ScanAnswer(boolean known, String words) {
    static final ScanAnswer NONE = new ScanAnswer(true, "");
}
