package shop.kaibo.broadcast.past;

import shop.kaibo.broadcast.BoardTotals;

import java.util.List;

/**
 * A show as it stood at one second, as far as the shop knew it then. Thread-safe.
 *
 * @param atMs epoch ms
 * @param events how many entries of the history it is made of
 * @param onMic who spoke, "" off air
 * @param pinned the listing being explained, "" for none
 * @param slots by slot number
 */
public record Moment(
        long atMs,
        int events,
        boolean onAir,
        String onMic,
        String pinned,
        BoardTotals totals,
        List<Slot> slots) {
    public Moment {
        slots = List.copyOf(slots);
    }

    /**
     * One slot of that second; fen.
     *
     * @param state the word of its state, "on_sale"
     * @param sold pieces in this show, closed orders taken off
     */
    public record Slot(
            String listingId,
            int slot,
            String title,
            String photoSha,
            String state,
            long sold,
            long paidFen,
            List<Size> sizes) {
        public Slot {
            sizes = List.copyOf(sizes);
        }

        /** Pieces left of all sizes together. */
        public long left() {
            return sizes.stream().mapToLong(Size::left).sum();
        }
    }

    /** One size of a slot: price in fen, pieces left. */
    public record Size(String skuId, String spec, long priceFen, long left) {}
}
