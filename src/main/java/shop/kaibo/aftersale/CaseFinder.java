package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.order.OrderService;

import java.util.List;
import java.util.Locale;

/** Finds cases by what a scanned or typed code can mean. Thread-safe. */
final class CaseFinder {
    // cases of this many orders are looked at for a phone tail: four digits fit many buyers
    private static final int ORDERS = 1_000;

    private final CaseRows rows;
    private final OrderService orders;

    CaseFinder(CaseWords words, OrderService orders) {
        rows = new CaseRows(words);
        this.orders = orders;
    }

    /** Cases a code can mean in one way, those of an earlier deadline first. */
    List<AfterSale> matches(Handle handle, CaseMatch.By by, String code) {
        String first = by == CaseMatch.By.BUYER ? ofBuyer(handle, code) : code;
        String where =
                switch (by) {
                    case RETURN_WAYBILL -> "return_waybill IN (?1, ?2) AND return_waybill <> ''";
                    case OUT_WAYBILL ->
                            "order_id IN (SELECT id FROM orders WHERE waybill IN (?1, ?2)"
                                    + " AND waybill <> '')";
                    case ORDER -> "remote_order_id IN (?1, ?2) OR order_id = ?1";
                    case CASE -> "remote_id IN (?1, ?2) OR id = ?1";
                    case SERIAL ->
                            "order_id IN (SELECT order_id FROM serial WHERE number IN (?1, ?2)) AND"
                                + " (sku_id IS NULL OR sku_id IN (SELECT l.sku_id FROM serial s"
                                + " JOIN order_line l ON l.order_id = s.order_id AND l.position ="
                                + " s.position WHERE s.number IN (?1, ?2)))";
                    case GOODS ->
                            "sku_id IN (SELECT id FROM sku WHERE code IN (?1, ?2) AND code <> '')";
                    case BUYER ->
                            "order_id IN (SELECT value FROM json_each(?1)) AND ?2 <> '' AND status"
                                    + " NOT IN ('success', 'closed')";
                };
        return rows.list(
                handle,
                "("
                        + where
                        + ") AND unknown_there = 0 ORDER BY deadline_ms = 0, deadline_ms, id LIMIT"
                        + " 50",
                first,
                code.toUpperCase(Locale.ROOT));
    }

    private String ofBuyer(Handle handle, String typed) {
        List<String> ids = orders.ofBuyer(handle, typed, ORDERS);
        return ids.isEmpty() ? "[]" : "[\"" + String.join("\",\"", ids) + "\"]";
    }
}
