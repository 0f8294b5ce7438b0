package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Capabilities;

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
 * @param can what the platform can do, null where every shop says it itself
 * @param choices what can be chosen for an account
 */
public record Kind(
        String platform,
        String url,
        List<Asked> asks,
        boolean browser,
        List<String> guide,
        @Nullable Capabilities can,
        List<Asked> choices) {
    /** How the account is called here, which may be left empty. */
    public static final String NAME = "name";

    /** The field that brings back where the platform's page led. */
    public static final String ANSWER = "answer";

    /** The field of the address. */
    public static final String URL = "url";

    public Kind {
        asks = List.copyOf(asks);
        guide = List.copyOf(guide);
        choices = List.copyOf(choices);
    }

    /** Text keys of what this platform cannot do; none where every shop says it itself. */
    public List<String> lacks() {
        return can == null ? List.of() : Lacks.of(can);
    }

    /** Whether there is an address to type. */
    public boolean addressed() {
        return asks.stream().noneMatch(asked -> asked.name().equals(URL));
    }

    /**
     * One field.
     *
     * @param key text key of its label
     * @param secret whether it is typed unseen
     */
    public record Asked(String name, String key, boolean secret) {}
}
