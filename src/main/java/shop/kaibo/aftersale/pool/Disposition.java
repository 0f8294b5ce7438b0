package shop.kaibo.aftersale.pool;

import java.util.Locale;

/**
 * Where returned pieces go. Only sellable ones are stock; the others lie in a pool. Thread-safe.
 */
public enum Disposition {
    SELLABLE,
    SECOND,
    REPAIR,
    SCRAP,
    SEND_BACK;

    /** The word in the store and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a stored word. */
    public static Disposition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Text key of its name. */
    public String key() {
        return "aftersale.pool." + word();
    }
}
