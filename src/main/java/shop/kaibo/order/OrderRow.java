package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.BuyerMasks;

import java.util.List;

/**
 * An order as lists show it. Thread-safe.
 *
 * @param id sorts by the time the order was placed
 * @param repeatNo 1 for a buyer's first order here, 2 for the second, …
 * @param hold why it must not leave, null when it may
 * @param anchor who was on the microphone that second, "" off air
 * @param unknownThere the platform no longer knows it; outside sums and stock
 */
public record OrderRow(
        String id,
        String account,
        String remoteId,
        OrderStatus status,
        OrderSource source,
        long totalFen,
        List<OrderLine> lines,
        String buyerId,
        BuyerMasks buyer,
        int repeatNo,
        String carrier,
        String waybill,
        ShipState shipState,
        RefundState refundState,
        @Nullable String hold,
        @Nullable String broadcastId,
        String anchor,
        long createdMs,
        long paidMs,
        long shippedMs,
        long shipByMs,
        boolean unknownThere) {
    public OrderRow {
        lines = List.copyOf(lines);
    }

    OrderRow with(List<OrderLine> its) {
        return new OrderRow(
                id,
                account,
                remoteId,
                status,
                source,
                totalFen,
                its,
                buyerId,
                buyer,
                repeatNo,
                carrier,
                waybill,
                shipState,
                refundState,
                hold,
                broadcastId,
                anchor,
                createdMs,
                paidMs,
                shippedMs,
                shipByMs,
                unknownThere);
    }

    /** Pieces of all lines together. */
    public long pieces() {
        return lines.stream().mapToLong(OrderLine::quantity).sum();
    }

    /** Whether it waits for a waybill and nothing forbids it. */
    public boolean shippable() {
        return status.toShip()
                && refundState != RefundState.UNDER_WAY
                && hold == null
                && !unknownThere
                && (shipState == ShipState.NONE || shipState == ShipState.REJECTED);
    }
}
