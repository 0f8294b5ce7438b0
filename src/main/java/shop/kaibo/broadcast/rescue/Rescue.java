package shop.kaibo.broadcast.rescue;

/**
 * A wrong price and what it cost. Thread-safe.
 *
 * @param wrongFen lowest wrong price of its skus, fen
 * @param rightFen the price that should have been, of the same sku, fen
 * @param orders placed at it, all of them held
 * @param closing those of them not paid that end on the platform, or have ended there
 * @param unpaid those of them not paid that nobody closes for us
 * @param lossFen what the buyers paid or will pay too little
 * @param stopped pieces taken off sale
 */
public record Rescue(
        String id,
        String listingId,
        int slot,
        long wrongFen,
        long rightFen,
        long orders,
        long closing,
        long unpaid,
        long lossFen,
        long stopped) {}
