package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

/**
 * A parcel sent in place of money. Thread-safe.
 *
 * @param skuId what a person says goes out where the platform's word means nothing here; null where
 *     it does, and where nobody says: then stock moves once the goods are known here
 */
public record Outgoing(String carrier, String waybill, @Nullable String skuId) {
    /** What the case itself asks for. */
    public static Outgoing of(String carrier, String waybill) {
        return new Outgoing(carrier, waybill, null);
    }
}
