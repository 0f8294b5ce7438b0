package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.Bought;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Vault;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes an order from one state to the next in one transaction: row, lines, stock, search terms,
 * heap counts and the board, all from the same before and after. Writer's thread only.
 */
final class OrderChange {
    private final Vault vault;
    private final BuyerService buyers;
    private final OrderBoard board;

    OrderChange(Vault vault, BuyerService buyers, OrderBoard board) {
        this.vault = vault;
        this.buyers = buyers;
        this.board = board;
    }

    /** The orders' ids; nothing changes where what is known is as new. */
    List<String> apply(Tx tx, String account, long epoch, List<OrderReport> page) {
        var counts = new OrderCounts();
        var ids = new ArrayList<String>(page.size());
        for (OrderReport report : page) {
            ids.add(apply(tx, account, epoch, report, counts));
        }
        counts.write(tx, board);
        return ids;
    }

    private String apply(
            Tx tx, String account, long epoch, OrderReport report, OrderCounts counts) {
        OrderReader.Known known = OrderReader.known(tx, account, report.remoteId());
        if (known == null) {
            StoredOrder first = first(tx, account, epoch, report);
            save(tx, null, first, counts);
            return first.id();
        }
        boolean newer =
                epoch > known.epoch()
                        || epoch == known.epoch() && report.version() > known.version();
        StoredOrder old = newer ? OrderReader.byId(tx, known.id()) : null;
        if (old != null) {
            buyers.renew(tx, account, report.buyerKey(), report.buyer());
            save(tx, old, next(tx, old, epoch, report), counts);
        }
        return known.id();
    }

    int attributed(Tx tx, String broadcastId, long sinceMs) {
        return Attribution.anew(tx, board, broadcastId, sinceMs);
    }

    void save(Tx tx, @Nullable StoredOrder before, StoredOrder after) {
        var counts = new OrderCounts();
        save(tx, before, after, counts);
        counts.write(tx, board);
    }

    private static void save(
            Tx tx, @Nullable StoredOrder before, StoredOrder after, OrderCounts counts) {
        if (before == null) {
            OrderTable.insert(tx, after);
        } else {
            OrderTable.update(tx, before, after);
        }
        OrderMoves.write(tx, before, after);
        OrderTerms.write(tx, before, after);
        counts.add(before, after);
        tx.touched("orders", "order_line");
    }

    private StoredOrder first(Tx tx, String account, long epoch, OrderReport r) {
        Bought bought = buyers.apply(tx, account, r.buyerKey(), r.buyer(), r.createdMs());
        String remark = r.remark();
        String id = OrderIds.of(account, r.remoteId(), r.createdMs());
        return new StoredOrder(
                id,
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
                address(account, r),
                shipment(OrderRecall.shipment(tx, id), r, false),
                Refund.NONE,
                null,
                r.effect(),
                r.releaseEffect(),
                board.onAir(tx, r.createdMs()).orElse(null),
                times(r),
                false,
                OrderLines.of(tx, account, r, List.of()));
    }

    private StoredOrder next(Tx tx, StoredOrder old, long epoch, OrderReport r) {
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
                address(old.account(), r),
                shipment(old.shipment(), r, epoch > old.epoch()),
                old.refund(),
                old.hold(),
                r.effect(),
                r.releaseEffect(),
                old.onAir(),
                times(r),
                false,
                OrderLines.of(tx, old.account(), r, old.lines()));
    }

    private byte @Nullable [] address(String account, OrderReport r) {
        return r.addressKey().isEmpty()
                ? null
                : vault.hash("address", account + '\n' + r.addressKey());
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
