package shop.kaibo.base;

import java.util.List;

/**
 * A rule or an input was not met: the user can mend it. Carries a text key for a sentence in the
 * user's language and the field it belongs to; never a stack of ours. Thread-safe.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param field the input it belongs to: photo, price, stock, code, title, slot, … or "" for
     *     none
     * @param key key of the sentence in the bundles, for example "refused.price.zero"
     */
    public Refused(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
