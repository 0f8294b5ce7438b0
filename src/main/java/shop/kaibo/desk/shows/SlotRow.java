package shop.kaibo.desk.shows;

/**
 * A slot of one second, all in finished words. Thread-safe.
 *
 * @param badge what it was when it was not simply selling, "" else
 */
record SlotRow(
        String listingId,
        int slot,
        String photoSha,
        String name,
        String spec,
        String price,
        long left,
        long whole,
        String sold,
        boolean pinned,
        boolean soldOut,
        String badge) {}
