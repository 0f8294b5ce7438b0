package shop.kaibo.sync;

import java.util.List;

/**
 * A kind of platform that can be connected: what a person has to bring, from where, and what can be
 * chosen afterwards. Thread-safe.
 *
 * @param platform "open", "kuaishou", …; its name is the text {@code platform.PLATFORM.name}
 * @param url its usual address, "" where every shop has its own
 * @param asks what to bring
 * @param browser whether a person has to agree on a page of the platform, and brings back where it
 *     led as the field {@link #ANSWER}
 * @param guide text keys of what to do, in order
 * @param lacks text keys of what this platform cannot do
 * @param choices what can be chosen for an account
 */
public record Kind(
        String platform,
        String url,
        List<Asked> asks,
        boolean browser,
        List<String> guide,
        List<String> lacks,
        List<Asked> choices) {
    /** The field that brings back where the platform's page led. */
    public static final String ANSWER = "answer";

    /** The field of the address. */
    public static final String URL = "url";

    public Kind {
        asks = List.copyOf(asks);
        guide = List.copyOf(guide);
        lacks = List.copyOf(lacks);
        choices = List.copyOf(choices);
    }

    /**
     * One field.
     *
     * @param key text key of its label
     * @param secret whether it is typed unseen
     */
    public record Asked(String name, String key, boolean secret) {}
}
