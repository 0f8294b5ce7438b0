package shop.kaibo.photo.code;

/**
 * A code seen in a photo and what it says. Thread-safe.
 *
 * @param text as printed: the digits of a bar code with its check digit, any text of a QR code
 */
public record Code(Kind kind, String text) {
    /** What is drawn; a merchant code comes from a bar, an address or an account from a QR. */
    public enum Kind {
        EAN_13,
        EAN_8,
        UPC_A,
        UPC_E,
        CODE_128,
        CODE_39,
        QR;

        /** Whether it is drawn in bars, as goods and shelf labels are. */
        public boolean bars() {
            return this != QR;
        }
    }
}
