package shop.kaibo.desk.aftersale;

/**
 * The pieces of a parcel as they are counted. One piece needs no counting; of several each wants
 * its code scanned, or a person to say that the others are missing. Thread-safe.
 *
 * @param here counted so far
 * @param whole pieces the case is about
 * @param closed nobody expects more: the rest is missing
 */
public record PieceCount(long here, long whole, boolean closed) {
    static final PieceCount NONE = new PieceCount(0, 0, false);

    static PieceCount of(long whole) {
        return whole == 1 ? new PieceCount(1, 1, true) : new PieceCount(0, whole, false);
    }

    /** After +, M or E; any other key leaves it. */
    PieceCount after(char key) {
        return switch (key) {
            case '+' -> closed ? this : one();
            case 'm' -> missing();
            case 'e' -> empty();
            default -> this;
        };
    }

    PieceCount one() {
        return new PieceCount(Math.min(whole, here + 1), whole, here + 1 >= whole);
    }

    PieceCount missing() {
        return new PieceCount(here, whole, true);
    }

    PieceCount empty() {
        return new PieceCount(0, whole, true);
    }

    /** Whether the parcel held nothing at all. */
    boolean nothing() {
        return closed && here == 0;
    }
}
