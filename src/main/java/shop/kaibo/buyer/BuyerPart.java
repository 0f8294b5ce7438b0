package shop.kaibo.buyer;

import java.util.Locale;

/** A field of a buyer that can be looked at alone. Thread-safe. */
public enum BuyerPart {
    PHONE,
    NAME,
    ADDRESS;

    /** How it is written in keys of texts and in the history. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    BuyerField of(BuyerFields fields) {
        return switch (this) {
            case PHONE -> fields.phone();
            case NAME -> fields.name();
            case ADDRESS -> fields.address();
        };
    }
}
