package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.BuyerFields;

import java.util.List;

/**
 * What a platform says of an order. Thread-safe.
 *
 * @param version rises with every change of the order within one epoch of the platform
 * @param buyerKey the platform's stable id of the buyer
 * @param addressKey equal only where name, phone and address of the parcel are; "" where not known
 * @param remark the buyer's words, kept sealed
 * @param carrier "" until shipped
 * @param waybill "" until shipped
 * @param effect by which it took its pieces from stock, 0 where there are no effect numbers or not
 *     yet
 * @param releaseEffect by which a close gave them back, 0 while it has not
 * @param paidMs epoch ms, 0 while unpaid
 * @param shipByMs the platform's own deadline, 0 when there is none
 */
public record OrderReport(
        String remoteId,
        long version,
        OrderStatus status,
        String rawStatus,
        OrderSource source,
        long totalFen,
        List<Line> lines,
        String buyerKey,
        BuyerFields buyer,
        String addressKey,
        @Nullable String remark,
        String carrier,
        String waybill,
        long effect,
        long releaseEffect,
        long createdMs,
        long paidMs,
        long shippedMs,
        long shipByMs,
        long updatedMs) {
    public OrderReport {
        lines = List.copyOf(lines);
    }

    /** So many pieces of one sku at the price of that moment, in fen. */
    public record Line(
            String remoteListingId,
            String remoteSkuId,
            String title,
            String spec,
            long quantity,
            long priceFen) {}
}
