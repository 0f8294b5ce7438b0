package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.buyer.BuyerService;
import shop.kaibo.sqlite.Ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Orders by what is known of their buyer: phone tail, nickname, name. Thread-safe. */
final class OrdersOfBuyer {
    private static final int BUYERS = 500;

    private final BuyerService buyers;

    OrdersOfBuyer(BuyerService buyers) {
        this.buyers = buyers;
    }

    /** Newest first, never more than a screen could tell apart. */
    List<String> find(Handle handle, String typed, int limit) {
        var found = new LinkedHashSet<String>();
        for (List<byte[]> all : buyers.searchHashes(typed)) {
            var sql =
                    "SELECT o.id FROM orders o WHERE o.buyer_id IN (SELECT buyer_id FROM ("
                            + "SELECT buyer_id FROM buyer_term WHERE hash = ?"
                            + " INTERSECT SELECT buyer_id FROM buyer_term WHERE hash = ?"
                                    .repeat(all.size() - 1)
                            + ") LIMIT ?) ORDER BY o.id DESC LIMIT ?";
            var arguments = new ArrayList<Object>(all);
            arguments.add(BUYERS);
            arguments.add(limit);
            found.addAll(Ask.list(handle, sql, arguments, row -> row.getString(1)));
        }
        return found.stream().limit(limit).toList();
    }
}
