package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.sqlite.Ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Rows of the table of cases as cases; opens their sealed words. Read by place: looking each column
 * up by its name cost as much as reading it. Thread-safe.
 */
final class CaseRows {
    private static final String ROWS =
            "SELECT id, account, remote_id, order_id, remote_order_id, sku_id, quantity, type,"
                + " raw_type, status, raw_status, epoch, version, amount_fen, refunded_fen, reason,"
                + " return_carrier, return_waybill, wanted_sku_id, sent_carrier, sent_waybill,"
                + " leapt_from, setback, intent, intent_operation, deadline_ms, signed_for_ms,"
                + " created_ms, updated_ms, unknown_there, own_deadline FROM after_sale WHERE ";

    private final CaseWords words;

    CaseRows(CaseWords words) {
        this.words = words;
    }

    List<AfterSale> list(Handle handle, String where, Object... values) {
        return Ask.list(handle, ROWS + where, List.of(values), this::of);
    }

    private AfterSale of(ResultSet rows) throws SQLException {
        String intent = rows.getString(24);
        String leapt = rows.getString(22);
        return new AfterSale(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7),
                CaseType.of(rows.getString(8)),
                rows.getString(9),
                CaseStatus.of(rows.getString(10)),
                rows.getString(11),
                rows.getLong(12),
                rows.getString(13),
                rows.getLong(14),
                rows.getLong(15),
                words.open(rows.getString(16)),
                rows.getString(17),
                rows.getString(18),
                rows.getString(19),
                rows.getString(20),
                rows.getString(21),
                leapt == null ? null : CaseStatus.of(leapt),
                rows.getString(23),
                intent == null ? null : CaseAct.of(intent),
                rows.getString(25),
                rows.getLong(26),
                rows.getInt(31) != 0,
                rows.getLong(27),
                rows.getLong(28),
                rows.getLong(29),
                rows.getInt(30) != 0);
    }
}
