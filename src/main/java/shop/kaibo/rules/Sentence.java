package shop.kaibo.rules;

import shop.kaibo.base.Texts;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence not yet put into a language: a text key and what it fills in, so that a finding can
 * be kept and read later in another language. Thread-safe.
 */
public record Sentence(String key, List<String> arguments) {
    private static final String BETWEEN = "\t";

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence in the language of the texts. */
    public String in(Texts texts) {
        return texts.get(key, arguments.toArray());
    }

    /** One line for a column; the arguments never hold a tab. */
    public String kept() {
        return arguments.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, arguments);
    }

    /** The sentence a column kept. */
    public static Sentence read(String kept) {
        List<String> parts = List.of(kept.split(BETWEEN, -1));
        return new Sentence(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
