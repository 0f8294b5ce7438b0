package shop.kaibo.desk.live;

/**
 * One slot as the shelf shows it, all in finished words. Thread-safe.
 *
 * @param spec second line: the size, or how many of each size are left, and what to say of it
 * @param unit what it is counted in
 * @param asOf when the figure was last true, in words, while the board is blind; else ""
 * @param minutes until sold out, "" when nothing moves
 * @param badge what it is when it is not simply selling: taken down, in review, refused; "" else
 */
record ShelfRow(
        String listingId,
        int slot,
        String photoSha,
        String name,
        String spec,
        String price,
        long left,
        long whole,
        String unit,
        String asOf,
        String minutes,
        String speed,
        boolean pinned,
        boolean low,
        boolean soldOut,
        String badge) {
    /** The same with words before its second line, unless they are none. */
    ShelfRow timed(String words) {
        if (words.isEmpty()) {
            return this;
        }
        String second = spec.isEmpty() ? words : words + " · " + spec;
        return new ShelfRow(
                listingId, slot, photoSha, name, second, price, left, whole, unit, asOf, minutes,
                speed, pinned, low, soldOut, badge);
    }
}
