package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.sqlite.Tx;

import java.util.List;
import java.util.Optional;

/** The rows of cases. Thread-safe; writing belongs to the transaction handed in. */
final class AfterSaleStore {
    // the merchant's turn and nothing decided yet
    private static final String DUE =
            "status IN ('wait_seller', 'wait_seller_receive') AND intent IS NULL AND unknown_there"
                    + " = 0";

    private final CaseRows rows;
    private final ReportedCases reported;

    AfterSaleStore(CaseWords words) {
        rows = new CaseRows(words);
        reported = new ReportedCases(words);
    }

    Optional<AfterSale> find(Handle handle, String id) {
        return one(handle, "id = ?", id);
    }

    /** A case by our id or by the platform's. */
    Optional<AfterSale> known(Handle handle, String id) {
        return find(handle, id)
                .or(() -> one(handle, "remote_id = ? AND unknown_there = 0 LIMIT 1", id));
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

    void save(Tx tx, String id, String account, long epoch, CaseReport report) {
        reported.save(tx, id, account, epoch, report);
    }

    /** Until when it is our turn, by our own rules or no longer by them. */
    void until(Tx tx, String id, long atMs, boolean own) {
        tx.update(
                "UPDATE after_sale SET deadline_ms = ?, own_deadline = ? WHERE id = ?",
                atMs,
                own ? 1 : 0,
                id);
        tx.touched("after_sale");
    }

    /** Finds the order of cases that came before it; returns how many. */
    int link(Tx tx, String account) {
        int linked =
                tx.update(
                        "UPDATE after_sale SET order_id = (SELECT o.id FROM orders o WHERE"
                            + " o.account = after_sale.account AND o.remote_id ="
                            + " after_sale.remote_order_id) WHERE account = ? AND order_id IS NULL"
                            + " AND EXISTS (SELECT 1 FROM orders o WHERE o.account ="
                            + " after_sale.account AND o.remote_id = after_sale.remote_order_id)",
                        account);
        if (linked > 0) {
            tx.touched("after_sale");
        }
        return linked;
    }

    /** Finds the goods of cases that came before them; whether there were any. */
    boolean goods(Tx tx, String account, List<String> remoteSkuIds) {
        int found = 0;
        for (String sku : remoteSkuIds) {
            found += goods(tx, account, sku, "sku_id", "remote_sku_id");
            found += goods(tx, account, sku, "wanted_sku_id", "wanted_remote_sku");
        }
        if (found > 0) {
            tx.touched("after_sale");
        }
        return found > 0;
    }

    private static int goods(Tx tx, String account, String sku, String ours, String theirs) {
        return tx.update(
                "UPDATE after_sale SET %s = (SELECT local_id FROM remote_id WHERE account = ? AND"
                                .formatted(ours)
                        + " kind = 'sku' AND remote_id = ?) WHERE account = ? AND "
                        + "%s IS NULL AND %s = ?".formatted(ours, theirs),
                account,
                sku,
                account,
                sku);
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

    /** Whether a waybill already carries an order or goods of another case. */
    boolean carries(Handle handle, String waybill) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM orders WHERE waybill = ?) OR EXISTS (SELECT 1"
                                + " FROM after_sale WHERE sent_waybill = ?)")
                .bind(0, waybill)
                .bind(1, waybill)
                .mapTo(Boolean.class)
                .one();
    }

    /** Remembers why an act came to nothing; "" when a new one is decided. */
    void setback(Tx tx, String id, String why) {
        tx.update("UPDATE after_sale SET setback = ? WHERE id = ?", why, id);
        tx.touched("after_sale");
    }

    /** Remembers from which state a case leapt where no course leads; null when a person looked. */
    void leapt(Tx tx, String id, @Nullable CaseStatus from) {
        tx.update(
                "UPDATE after_sale SET leapt_from = ? WHERE id = ?",
                from == null ? null : from.word(),
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
        return rows.list(handle, where, (Object[]) values).stream().findFirst();
    }

    private List<AfterSale> many(Handle handle, String where, Object value) {
        return rows.list(handle, where, value);
    }
}
