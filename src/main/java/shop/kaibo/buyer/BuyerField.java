package shop.kaibo.buyer;

import org.jspecify.annotations.Nullable;

/**
 * One personal field as a platform gave it: always a mask, with a cipher or the plain text where it
 * gives them. Prints only its mask. Thread-safe.
 */
public record BuyerField(String mask, @Nullable String cipher, @Nullable String plain) {
    /** A field of which only the mask is known. */
    public static BuyerField masked(String mask) {
        return new BuyerField(mask, null, null);
    }

    @Override
    public String toString() {
        return mask;
    }
}
