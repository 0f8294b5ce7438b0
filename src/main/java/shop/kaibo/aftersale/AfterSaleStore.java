package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of cases. Thread-safe; writing belongs to the transaction handed in. */
final class AfterSaleStore {
    // the merchant's turn and nothing decided yet
    private static final String DUE =
            "status IN ('wait_seller', 'wait_seller_receive') AND intent IS NULL AND unknown_there"
                    + " = 0";

    // read by place: looking each column up by its name cost as much as reading it
    private static final String ROWS =
            "SELECT intent, id, account, remote_id, order_id, remote_order_id, sku_id, "
                    + "quantity, type, status, raw_status, epoch, version, amount_fen, "
                    + "refunded_fen, reason, return_carrier, return_waybill, intent_operation, "
                    + "deadline_ms, signed_for_ms, created_ms, updated_ms, unknown_there FROM "
                    + "after_sale WHERE ";

    private final CaseWords words;

    AfterSaleStore(CaseWords words) {
        this.words = words;
    }

    Optional<AfterSale> find(Handle handle, String id) {
        return one(handle, "id = ?", id);
    }

    /** A case by our id or by the platform's. */
    Optional<AfterSale> known(Handle handle, String id) {
        return find(handle, id)
                .or(() -> matches(handle, CaseMatch.By.CASE, id).stream().findFirst());
    }

    Optional<AfterSale> remote(Handle handle, String account, String remoteId) {
        return one(handle, "account = ? AND remote_id = ?", account, remoteId);
    }

    /** Our turn, first deadline first; those without one last. */
    List<AfterSale> due(Handle handle, int limit) {
        return many(handle, DUE + " ORDER BY deadline_ms = 0, deadline_ms, id LIMIT ?", limit);
    }

    List<AfterSale> latest(Handle handle, int limit) {
        return many(handle, "1 ORDER BY created_ms DESC, id DESC LIMIT ?", limit);
    }

    List<AfterSale> ofOrder(Handle handle, String orderId) {
        return many(handle, "order_id = ? ORDER BY created_ms, id", orderId);
    }

    List<AfterSale> unlinked(Handle handle, String account) {
        return many(handle, "account = ? AND order_id IS NULL", account);
    }

    QueueCounts counts(Handle handle, long nowMs, long soonMs) {
        return handle.createQuery(
                        "SELECT count(*) FILTER (WHERE deadline_ms > 0 AND deadline_ms <= ?),"
                                + " count(*) FILTER (WHERE deadline_ms > ? AND deadline_ms <= ?),"
                                + " count(*) FROM after_sale WHERE "
                                + DUE)
                .bind(0, nowMs)
                .bind(1, nowMs)
                .bind(2, nowMs + soonMs)
                .map(
                        (rows, c) ->
                                new QueueCounts(rows.getLong(1), rows.getLong(2), rows.getLong(3)))
                .one();
    }

    /** Cases a code can mean in one way, those of an earlier deadline first. */
    List<AfterSale> matches(Handle handle, CaseMatch.By by, String code) {
        String where =
                switch (by) {
                    case RETURN_WAYBILL -> "return_waybill IN (?1, ?2) AND return_waybill <> ''";
                    case OUT_WAYBILL ->
                            "order_id IN (SELECT id FROM orders WHERE waybill IN (?1, ?2)"
                                    + " AND waybill <> '')";
                    case ORDER -> "remote_order_id IN (?1, ?2) OR order_id = ?1";
                    case CASE -> "remote_id IN (?1, ?2) OR id = ?1";
                    case GOODS ->
                            "sku_id IN (SELECT id FROM sku WHERE code IN (?1, ?2) AND code <> '')";
                };
        return many(
                handle,
                "("
                        + where
                        + ") AND unknown_there = 0 ORDER BY deadline_ms = 0, deadline_ms, id LIMIT"
                        + " 50",
                code,
                code.toUpperCase(Locale.ROOT));
    }

    void save(Tx tx, String id, String account, long epoch, CaseReport r) {
        tx.update(
                "INSERT INTO after_sale(id, account, remote_id, remote_order_id, remote_sku_id,"
                    + " quantity, type, status, raw_status, epoch, version, amount_fen,"
                    + " refunded_fen, reason, return_carrier, return_waybill, deadline_ms,"
                    + " signed_for_ms, created_ms, updated_ms, unknown_there) VALUES"
                    + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0) ON CONFLICT(id) DO UPDATE SET"
                    + " remote_sku_id = excluded.remote_sku_id, quantity = excluded.quantity, type"
                    + " = excluded.type, status = excluded.status, raw_status ="
                    + " excluded.raw_status, epoch = excluded.epoch, version = excluded.version,"
                    + " amount_fen = excluded.amount_fen, refunded_fen = excluded.refunded_fen,"
                    + " reason = excluded.reason, return_carrier = excluded.return_carrier,"
                    + " return_waybill = excluded.return_waybill, deadline_ms ="
                    + " excluded.deadline_ms, signed_for_ms = excluded.signed_for_ms, updated_ms ="
                    + " excluded.updated_ms, unknown_there = 0",
                id,
                account,
                r.remoteId(),
                r.remoteOrderId(),
                r.remoteSkuId(),
                r.quantity(),
                r.type().word(),
                r.status().word(),
                r.rawStatus(),
                epoch,
                r.version(),
                r.amountFen(),
                r.refundedFen(),
                words.seal(r.reason()),
                r.returnCarrier(),
                r.returnWaybill(),
                r.deadlineMs(),
                r.signedForMs(),
                r.createdMs(),
                r.updatedMs());
        tx.touched("after_sale");
    }

    /** Finds the order and the sku of cases that came before them; returns how many orders. */
    int link(Tx tx, String account) {
        int linked =
                tx.update(
                        "UPDATE after_sale SET order_id = (SELECT o.id FROM orders o WHERE"
                            + " o.account = after_sale.account AND o.remote_id ="
                            + " after_sale.remote_order_id), sku_id = (SELECT r.local_id FROM"
                            + " remote_id r WHERE r.account = after_sale.account AND r.kind = 'sku'"
                            + " AND r.remote_id = after_sale.remote_sku_id) WHERE account = ? AND"
                            + " order_id IS NULL AND EXISTS (SELECT 1 FROM orders o WHERE o.account"
                            + " = after_sale.account AND o.remote_id = after_sale.remote_order_id)",
                        account);
        if (linked > 0) {
            tx.touched("after_sale");
        }
        return linked;
    }

    /** Remembers what was decided, or that nothing is decided any more. */
    void intend(Tx tx, String id, @Nullable CaseAct act, @Nullable String operation) {
        tx.update(
                "UPDATE after_sale SET intent = ?, intent_operation = ? WHERE id = ?",
                act == null ? null : act.word(),
                operation,
                id);
        tx.touched("after_sale");
    }

    /** Marks what a platform did not tell of in its new history; they stay, outside the queue. */
    List<String> forget(Tx tx, String account, long epoch) {
        List<String> lost =
                tx.handle()
                        .createQuery(
                                "SELECT id FROM after_sale WHERE account = ? AND epoch < ? AND"
                                        + " unknown_there = 0")
                        .bind(0, account)
                        .bind(1, epoch)
                        .mapTo(String.class)
                        .list();
        lost.forEach(id -> tx.update("UPDATE after_sale SET unknown_there = 1 WHERE id = ?", id));
        if (!lost.isEmpty()) {
            tx.touched("after_sale");
        }
        return lost;
    }

    private Optional<AfterSale> one(Handle handle, String where, String... values) {
        return many(handle, where, (Object[]) values).stream().findFirst();
    }

    private List<AfterSale> many(Handle handle, String where, Object... values) {
        return Ask.list(handle, ROWS + where, List.of(values), this::sale);
    }

    private AfterSale sale(ResultSet rows) throws SQLException {
        String intent = rows.getString(1);
        return new AfterSale(
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getLong(8),
                CaseType.of(rows.getString(9)),
                CaseStatus.of(rows.getString(10)),
                rows.getString(11),
                rows.getLong(12),
                rows.getString(13),
                rows.getLong(14),
                rows.getLong(15),
                words.open(rows.getString(16)),
                rows.getString(17),
                rows.getString(18),
                intent == null ? null : CaseAct.of(intent),
                rows.getString(19),
                rows.getLong(20),
                rows.getLong(21),
                rows.getLong(22),
                rows.getLong(23),
                rows.getInt(24) != 0);
    }
}
