package shop.kaibo.aftersale.flow;

import java.util.Locale;

/** The kinds of after-sale case the field knows; rule data names them the same. Thread-safe. */
public enum CaseType {
    REFUND_ONLY,
    RETURN_REFUND,
    EXCHANGE,
    RESHIP,
    COMPENSATION,
    REPAIR,
    REJECTED_DELIVERY,
    COMPLAINT,
    OTHER;

    /** The word in the store and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a stored word. */
    public static CaseType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Text key of its name. */
    public String key() {
        return "aftersale.type." + word();
    }

    /** Whether the buyer gets goods or work, and no money. */
    public boolean replaces() {
        return this == EXCHANGE || this == RESHIP || this == REPAIR;
    }

    /** Whether goods come back to the bench. */
    public boolean comesBack() {
        return this == RETURN_REFUND
                || this == EXCHANGE
                || this == REPAIR
                || this == REJECTED_DELIVERY;
    }
}
