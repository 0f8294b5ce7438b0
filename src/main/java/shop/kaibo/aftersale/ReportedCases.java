package shop.kaibo.aftersale;

import shop.kaibo.sqlite.Tx;

/** Writes what a platform reports of a case into its row. Thread-safe. */
final class ReportedCases {
    private final CaseWords words;

    ReportedCases(CaseWords words) {
        this.words = words;
    }

    void save(Tx tx, String id, String account, long epoch, CaseReport r) {
        tx.update(
                "INSERT INTO after_sale(id, account, remote_id, remote_order_id, remote_sku_id,"
                    + " sku_id, quantity, type, raw_type, status, raw_status, epoch, version,"
                    + " amount_fen, refunded_fen, reason, return_carrier, return_waybill,"
                    + " wanted_remote_sku, wanted_sku_id, sent_carrier, sent_waybill, deadline_ms,"
                    + " signed_for_ms, created_ms, updated_ms, settled_by, unknown_there) VALUES"
                    + " (?,?,?,?,?,(SELECT local_id FROM remote_id WHERE account = ? AND kind ="
                    + " 'sku' AND remote_id = ?),?,?,?,?,?,?,?,?,?,?,?,?,?,(SELECT local_id FROM"
                    + " remote_id WHERE account = ? AND kind = 'sku' AND remote_id ="
                    + " ?),?,?,?,?,?,?,?,0) ON CONFLICT(id) DO UPDATE SET remote_sku_id ="
                    + " excluded.remote_sku_id, sku_id = coalesce(excluded.sku_id, sku_id),"
                    + " quantity = excluded.quantity, type = excluded.type, raw_type ="
                    + " excluded.raw_type, status = excluded.status, raw_status ="
                    + " excluded.raw_status, epoch = excluded.epoch, version = excluded.version,"
                    + " amount_fen = excluded.amount_fen, refunded_fen = excluded.refunded_fen,"
                    + " reason = excluded.reason, return_carrier = excluded.return_carrier,"
                    + " return_waybill = excluded.return_waybill, wanted_remote_sku ="
                    + " excluded.wanted_remote_sku, wanted_sku_id ="
                    + " coalesce(excluded.wanted_sku_id, wanted_sku_id), sent_carrier ="
                    + " excluded.sent_carrier, sent_waybill = excluded.sent_waybill, deadline_ms ="
                    + " excluded.deadline_ms, signed_for_ms = excluded.signed_for_ms, updated_ms ="
                    + " excluded.updated_ms, settled_by = excluded.settled_by, unknown_there = 0",
                id,
                account,
                r.remoteId(),
                r.remoteOrderId(),
                r.remoteSkuId(),
                account,
                r.remoteSkuId(),
                r.quantity(),
                r.type().word(),
                r.rawType(),
                r.status().word(),
                r.rawStatus(),
                epoch,
                r.version(),
                r.amountFen(),
                r.refundedFen(),
                words.seal(r.reason()),
                r.returnCarrier(),
                r.returnWaybill(),
                r.wantedRemoteSkuId(),
                account,
                r.wantedRemoteSkuId(),
                r.sentCarrier(),
                r.sentWaybill(),
                r.deadlineMs(),
                r.signedForMs(),
                r.createdMs(),
                r.updatedMs(),
                r.settledBy());
        tx.touched("after_sale");
    }
}
