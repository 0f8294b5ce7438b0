package shop.kaibo.sync.doctor;

import shop.kaibo.base.Texts;

import java.util.List;

/**
 * A sentence before it has a language. Thread-safe.
 *
 * @param key text key, or the platform's own words when it is none
 */
public record Said(String key, List<String> arguments) {
    public Said {
        arguments = List.copyOf(arguments);
    }

    static Said of(String key, String... arguments) {
        return new Said(key, List.of(arguments));
    }

    /** The sentence in a language. */
    public String in(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
