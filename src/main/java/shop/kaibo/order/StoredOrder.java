package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An order as it is kept. Every change makes another one, so that stock, search terms, counts and
 * boards are always derived from a before and an after. Thread-safe.
 *
 * @param address keyed hash of where the parcel goes, null where that is not known
 * @param epoch the platform's history the version belongs to
 */
record StoredOrder(
        String id,
        String account,
        String remoteId,
        long epoch,
        long version,
        OrderStatus status,
        String rawStatus,
        OrderSource source,
        long totalFen,
        String buyerId,
        int repeatNo,
        byte @Nullable [] remark,
        byte @Nullable [] address,
        Shipment shipment,
        Refund refund,
        @Nullable String hold,
        long effect,
        long releaseEffect,
        @Nullable OnAir onAir,
        OrderTimes times,
        boolean unknownThere,
        List<OrderLine> lines) {

    StoredOrder shipping(Shipment next) {
        return with(next, refund, hold, unknownThere);
    }

    StoredOrder refunding(Refund next) {
        return with(shipment, next, hold, unknownThere);
    }

    StoredOrder held(@Nullable String reason) {
        return with(shipment, refund, reason, unknownThere);
    }

    StoredOrder lost() {
        return with(shipment, refund, hold, true);
    }

    StoredOrder on(@Nullable OnAir now) {
        return with(shipment, refund, hold, unknownThere, now);
    }

    private StoredOrder with(Shipment ship, Refund back, @Nullable String reason, boolean unknown) {
        return with(ship, back, reason, unknown, onAir);
    }

    private StoredOrder with(
            Shipment ship,
            Refund back,
            @Nullable String reason,
            boolean unknown,
            @Nullable OnAir air) {
        return new StoredOrder(
                id,
                account,
                remoteId,
                epoch,
                version,
                status,
                rawStatus,
                source,
                totalFen,
                buyerId,
                repeatNo,
                remark,
                address,
                ship,
                back,
                reason,
                effect,
                releaseEffect,
                air,
                times,
                unknown,
                lines);
    }

    boolean blocked() {
        return refund.state() == RefundState.UNDER_WAY || hold != null;
    }

    /** What a board counts of it; null off air and while the platform does not know it. */
    @Nullable Counted counted() {
        if (onAir == null || unknownThere) {
            return null;
        }
        return new Counted(
                onAir,
                source,
                repeatNo > 1,
                times.createdMs(),
                times.paidMs(),
                totalFen,
                status == OrderStatus.CLOSED,
                refund,
                lines);
    }
}
