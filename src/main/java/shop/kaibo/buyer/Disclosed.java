package shop.kaibo.buyer;

/**
 * One field in plain words, for a person who asked for it. Prints only its mask. Thread-safe.
 *
 * @param left how many more the operator may look at today
 */
public record Disclosed(BuyerPart part, String mask, String words, int left) {
    @Override
    public String toString() {
        return mask;
    }
}
