package shop.kaibo.order;

import shop.kaibo.sqlite.Tx;

/** Orders and their lines in the shop's file, by kept statements. Writer's thread only. */
final class OrderTable {
    private OrderTable() {}

    static void insert(Tx tx, StoredOrder o) {
        tx.update(
                "INSERT INTO orders(id, account, remote_id, epoch, version, status, raw_status,"
                        + " source, total_fen, buyer_id, repeat_no, remark, carrier, waybill,"
                        + " ship_state, refund_state, hold, effect, release_effect, broadcast_id,"
                        + " anchor, created_ms, paid_ms, shipped_ms, ship_by_ms, updated_ms,"
                        + " unknown_there, returned, quality, address) VALUES"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                o.id(),
                o.account(),
                o.remoteId(),
                o.epoch(),
                o.version(),
                o.status().word(),
                o.rawStatus(),
                o.source().word(),
                o.totalFen(),
                o.buyerId(),
                o.repeatNo(),
                o.remark(),
                o.shipment().carrier(),
                o.shipment().waybill(),
                o.shipment().state().word(),
                o.refund().state().word(),
                o.hold(),
                o.effect(),
                o.releaseEffect(),
                o.onAir() == null ? null : o.onAir().broadcastId(),
                o.onAir() == null ? "" : o.onAir().anchor(),
                o.times().createdMs(),
                o.times().paidMs(),
                o.times().shippedMs(),
                o.times().shipByMs(),
                o.times().updatedMs(),
                o.unknownThere() ? 1 : 0,
                o.refund().returned() ? 1 : 0,
                o.refund().quality() ? 1 : 0,
                o.address());
        insertLines(tx, o);
    }

    static void update(Tx tx, StoredOrder old, StoredOrder o) {
        tx.update(
                "UPDATE orders SET epoch = ?, version = ?, status = ?, raw_status = ?, total_fen ="
                    + " ?, carrier = ?, waybill = ?, ship_state = ?, refund_state = ?, hold = ?,"
                    + " effect = ?, release_effect = ?, paid_ms = ?, shipped_ms = ?, ship_by_ms ="
                    + " ?, updated_ms = ?, unknown_there = ?, returned = ?, quality = ?, address ="
                    + " ? WHERE id = ?",
                o.epoch(),
                o.version(),
                o.status().word(),
                o.rawStatus(),
                o.totalFen(),
                o.shipment().carrier(),
                o.shipment().waybill(),
                o.shipment().state().word(),
                o.refund().state().word(),
                o.hold(),
                o.effect(),
                o.releaseEffect(),
                o.times().paidMs(),
                o.times().shippedMs(),
                o.times().shipByMs(),
                o.times().updatedMs(),
                o.unknownThere() ? 1 : 0,
                o.refund().returned() ? 1 : 0,
                o.refund().quality() ? 1 : 0,
                o.address(),
                o.id());
        if (!old.lines().equals(o.lines())) {
            tx.update("DELETE FROM order_line WHERE order_id = ?", o.id());
            insertLines(tx, o);
        }
    }

    private static void insertLines(Tx tx, StoredOrder o) {
        int position = 0;
        for (OrderLine line : o.lines()) {
            tx.update(
                    "INSERT INTO order_line(order_id, position, listing_id, sku_id, version_id,"
                            + " slot, title, spec, code, quantity, price_fen) VALUES"
                            + " (?,?,?,?,?,?,?,?,?,?,?)",
                    o.id(),
                    position++,
                    line.listingId(),
                    line.skuId(),
                    line.versionId(),
                    line.slot(),
                    line.title(),
                    line.spec(),
                    line.code(),
                    line.quantity(),
                    line.priceFen());
        }
    }
}
