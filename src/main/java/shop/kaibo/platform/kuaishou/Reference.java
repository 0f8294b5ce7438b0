package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Our listing id in the two numbers the platform keeps for us: the item's and its first sku's. A
 * UUIDv7 has 122 free bits, two positive longs have room for them, so the id can be read back from
 * any answer and a listing whose creation went unanswered is recognised. Thread-safe.
 *
 * @param item for relItemId
 * @param first for relSkuId of the first sku; later skus carry other numbers
 */
record Reference(long item, long first) {
    private static final long LOW_61 = (1L << 61) - 1;

    // marks the sku that carries the second half
    private static final long MARK = 1L << 61;

    static Reference of(String listingId) {
        UUID id = UUID.fromString(listingId);
        long time = id.getMostSignificantBits() >>> 16;
        long drawn = id.getMostSignificantBits() & 0xfff;
        long rest = id.getLeastSignificantBits() & ((1L << 62) - 1);
        long high = time << 13 | drawn << 1 | rest >>> 61;
        return new Reference(high, rest & LOW_61 | MARK);
    }

    /** The number of a later sku of the item. */
    long other(int position) {
        return first & LOW_61 >>> 10 << 10 | position & 1023;
    }

    static boolean carries(long relSkuId) {
        return relSkuId > 0 && (relSkuId & MARK) != 0;
    }

    /** The listing id, null where the numbers are not ours. */
    static @Nullable String read(long relItemId, long relSkuId) {
        if (relItemId <= 0 || relItemId > LOW_61 || !carries(relSkuId)) {
            return null;
        }
        long most = relItemId >>> 13 << 16 | 7L << 12 | relItemId >>> 1 & 0xfff;
        long least = 1L << 63 | (relItemId & 1) << 61 | relSkuId & LOW_61;
        return new UUID(most, least).toString();
    }
}
