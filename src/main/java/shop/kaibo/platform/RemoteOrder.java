package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An order as the platform holds it. Thread-safe.
 *
 * @param version rises with every change of the order
 * @param effect the effect by which it took its pieces from stock, 0 where there are none
 * @param releaseEffect the effect by which a close gave them back, 0 while it has not
 * @param shipByMs the platform's own ship-by deadline, 0 when it must not be shipped
 * @param buyerKey the platform's stable id of the buyer
 * @param addressKey equal for two orders only where name, phone and address of the parcel are,
 *     nothing can be read from it; "" where the platform neither gives one nor the plain fields
 */
public record RemoteOrder(
        String remoteId,
        long version,
        Status status,
        String rawStatus,
        Source source,
        long totalFen,
        List<Line> lines,
        String buyerKey,
        Personal nickname,
        Personal name,
        Personal phone,
        Personal address,
        String addressKey,
        @Nullable String remark,
        @Nullable String carrier,
        @Nullable String waybill,
        long effect,
        long releaseEffect,
        long createdMs,
        long paidMs,
        long shippedMs,
        long shipByMs,
        long updatedMs) {
    public RemoteOrder {
        lines = List.copyOf(lines);
    }

    /** Normalised states; the raw one is kept beside them. */
    public enum Status {
        PENDING_PAY,
        PAID,
        PART_SHIPPED,
        SHIPPED,
        RECEIVED,
        DONE,
        CLOSED,
        OTHER
    }

    /** Where the buyer came from. */
    public enum Source {
        FOLLOWER,
        PUBLIC,
        PAID,
        SHARE
    }

    /** One line: one sku, so many pieces, at the price of that moment. */
    public record Line(
            String remoteListingId,
            String remoteSkuId,
            String title,
            String spec,
            long quantity,
            long priceFen) {}
}
