package shop.kaibo.rules;

import java.util.Locale;

/** Who pays for the way back of returned goods. Thread-safe. */
public enum Freight {
    /** The rules do not say. */
    UNKNOWN,
    BUYER,
    MERCHANT,
    INSURANCE,
    /** Nothing travels. */
    NONE;

    /** The word in the rule data and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of its name. */
    public String key() {
        return "rights.freight." + word();
    }
}
