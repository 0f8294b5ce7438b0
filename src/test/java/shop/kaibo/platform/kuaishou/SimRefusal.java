package shop.kaibo.platform.kuaishou;

/** Why the platform of a trial refuses; the kind is for tests, the code and words for the wire. */
final class SimRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String kind;
    final int code;
    final String words;

    SimRefusal(String kind, int code, String words) {
        super(kind, null, false, false);
        this.kind = kind;
        this.code = code;
        this.words = words;
    }

    static void when(boolean wrong, String kind, int code, String words) {
        if (wrong) {
            throw new SimRefusal(kind, code, words);
        }
    }
}
