package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Locale;

/** Finds cases by what a scanned or typed code can mean. Thread-safe. */
final class CaseFinder {
    private final CaseRows rows;

    CaseFinder(CaseWords words) {
        rows = new CaseRows(words);
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
        return rows.list(
                handle,
                "("
                        + where
                        + ") AND unknown_there = 0 ORDER BY deadline_ms = 0, deadline_ms, id LIMIT"
                        + " 50",
                code,
                code.toUpperCase(Locale.ROOT));
    }
}
