package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.Bought;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.sqlite.Tx;

import java.util.List;
import java.util.Objects;

/**
 * Takes an order from one state to the next in one transaction: row, lines, stock, search terms,
 * heap counts and the board, all from the same before and after. Writer's thread only.
 */
final class OrderChange {
    private final BuyerService buyers;
    private final OrderBoard board;

    OrderChange(BuyerService buyers, OrderBoard board) {
        this.buyers = buyers;
        this.board = board;
    }

    /** The order's id; nothing changes when what is known is as new. */
    String apply(Tx tx, String account, long epoch, OrderReport report) {
        StoredOrder old = OrderTable.find(tx, account, report.remoteId());
        if (old == null) {
            StoredOrder first = first(tx, account, epoch, report);
            save(tx, null, first);
            return first.id();
        }
        boolean newer =
                epoch > old.epoch() || epoch == old.epoch() && report.version() > old.version();
        if (newer) {
            buyers.renew(tx, account, report.buyerKey(), report.buyer());
            save(tx, old, next(tx, old, epoch, report));
        }
        return old.id();
    }

    void save(Tx tx, @Nullable StoredOrder before, StoredOrder after) {
        if (before == null) {
            OrderTable.insert(tx, after);
        } else {
            OrderTable.update(tx, before, after);
        }
        OrderMoves.write(tx, before, after);
        OrderTerms.write(tx, before, after);
        OrderTab.count(tx, before, after);
        Counted was = before == null ? null : before.counted();
        Counted is = after.counted();
        if (!Objects.equals(was, is)) {
            board.changed(tx, was, is);
        }
        tx.touched("orders", "order_line");
    }

    private StoredOrder first(Tx tx, String account, long epoch, OrderReport r) {
        Bought bought = buyers.apply(tx, account, r.buyerKey(), r.buyer(), r.createdMs());
        String remark = r.remark();
        return new StoredOrder(
                OrderIds.of(account, r.remoteId(), r.createdMs()),
                account,
                r.remoteId(),
                epoch,
                r.version(),
                r.status(),
                r.rawStatus(),
                r.source(),
                r.totalFen(),
                bought.buyerId(),
                bought.orders(),
                remark == null || remark.isBlank()
                        ? null
                        : buyers.seal(tx, bought.buyerId(), remark),
                shipment(Shipment.NONE, r, false),
                RefundState.NONE,
                null,
                r.effect(),
                r.releaseEffect(),
                board.onAir(tx, r.createdMs()).orElse(null),
                times(r),
                false,
                OrderLines.of(tx, account, r, List.of()));
    }

    private static StoredOrder next(Tx tx, StoredOrder old, long epoch, OrderReport r) {
        return new StoredOrder(
                old.id(),
                old.account(),
                old.remoteId(),
                epoch,
                r.version(),
                r.status(),
                r.rawStatus(),
                old.source(),
                r.totalFen(),
                old.buyerId(),
                old.repeatNo(),
                old.remark(),
                shipment(old.shipment(), r, epoch > old.epoch()),
                old.refundState(),
                old.hold(),
                r.effect(),
                r.releaseEffect(),
                old.onAir(),
                times(r),
                false,
                OrderLines.of(tx, old.account(), r, old.lines()));
    }

    // a platform that was set back has forgotten a shipment we know of: it is an intent again
    private static Shipment shipment(Shipment ours, OrderReport r, boolean setBack) {
        if (!r.waybill().isEmpty()) {
            return new Shipment(r.carrier(), OrderTerms.normal(r.waybill()), ShipState.DONE);
        }
        return setBack && ours.state() == ShipState.DONE
                ? new Shipment(ours.carrier(), ours.waybill(), ShipState.INTENT)
                : ours;
    }

    private static OrderTimes times(OrderReport r) {
        return new OrderTimes(
                r.createdMs(), r.paidMs(), r.shippedMs(), r.shipByMs(), r.updatedMs());
    }
}
