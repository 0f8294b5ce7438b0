package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

/**
 * A personal field as a platform hands it over: always a mask, plus a cipher or the plain text
 * where it gives them. Prints only its mask. Thread-safe.
 */
public record Personal(String mask, @Nullable String cipher, @Nullable String plain) {
    /** The fields a platform may give one at a time. */
    public enum Field {
        NAME,
        PHONE,
        ADDRESS
    }

    /** A field of which only the mask is known. */
    public static Personal masked(String mask) {
        return new Personal(mask, null, null);
    }

    @Override
    public String toString() {
        return mask;
    }
}
