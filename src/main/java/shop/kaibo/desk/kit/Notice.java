package shop.kaibo.desk.kit;

/**
 * Something that happened, the reason or number, and at most one verb. The key makes a later notice
 * of the same matter replace the earlier. Thread-safe.
 */
public record Notice(
        String key, Tone tone, String title, String reason, String verb, Runnable act) {
    private static final Runnable NOTHING = () -> {};

    /** Without a verb. */
    public static Notice of(Tone tone, String title, String reason) {
        return new Notice(title, tone, title, reason, "", NOTHING);
    }

    /** The same with one verb. */
    public Notice with(String verb, Runnable act) {
        return new Notice(key, tone, title, reason, verb, act);
    }

    /** The same under a key of its own. */
    public Notice keyed(String key) {
        return new Notice(key, tone, title, reason, verb, act);
    }
}
