package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.buyer.BuyerService;
import shop.kaibo.sqlite.Ask;

import java.util.ArrayList;
import java.util.List;

/**
 * What a query asks for as SQL: one word drives by its index, newest first, the rarest of them; the
 * others only filter, so that no search walks the whole table. Used on one thread for one query.
 */
final class OrderFilter {
    // of digits inside numbers more are never shown than a list holds
    private static final int INSIDE = 600;
    private static final int RARE = 2000;
    private static final int LONG_ENOUGH = 5;
    private static final int PIECE = OrderTerms.PIECE;

    private final BuyerService buyers;
    private final OrderQuery query;
    private final List<Object> arguments = new ArrayList<>();
    private final List<OrderWord.Named> named = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private OrderTab heap;
    private String from;
    private String until;

    OrderFilter(BuyerService buyers, OrderQuery query, long nowMs) {
        this.buyers = buyers;
        this.query = query;
        heap = query.tab();
        String after = query.after();
        String before = query.before();
        from = after == null ? "" : after + " ";
        until = before == null ? "zzzz" : before;
        for (OrderWord word : OrderWords.read(query.text(), nowMs)) {
            take(word);
        }
        if (query.status() != null) {
            conditions.add("o.status = " + bind(query.status().word()));
        }
        if (query.broadcastId() != null) {
            conditions.add("o.broadcast_id = " + bind(query.broadcastId()));
        }
        if (query.dueMs() > 0) {
            conditions.add(OrderSearch.due(bind(query.dueMs())));
        }
    }

    private void take(OrderWord word) {
        switch (word) {
            case OrderWord.Named name -> named.add(name);
            case OrderWord.Being being -> conditions.add(being.condition());
            case OrderWord.Lying lying -> {
                if (heap == OrderTab.ALL) {
                    heap = lying.tab();
                } else if (heap != lying.tab()) {
                    conditions.add(lying.tab().condition());
                }
            }
            case OrderWord.Placed placed -> {
                String first = OrderIds.from(placed.fromMs());
                String last = OrderIds.from(placed.untilMs());
                from = from.compareTo(first) > 0 ? from : first;
                until = until.compareTo(last) < 0 ? until : last;
            }
        }
    }

    String bind(Object value) {
        arguments.add(value);
        return "?" + arguments.size();
    }

    /** What stands for ?1, ?2 … */
    List<Object> arguments() {
        return arguments;
    }

    /** Ids of the orders wanted, newest first (or oldest first when newer ones are asked for). */
    String hits(Handle handle) {
        OrderWord.Named driver = driver(handle);
        for (OrderWord.Named word : named) {
            if (word != driver) {
                conditions.add(matches(word));
            }
        }
        return driver == null ? walked() : driven(driver);
    }

    // the heap itself drives when it is smaller than what the words find
    private OrderWord.@org.jspecify.annotations.Nullable Named driver(Handle handle) {
        boolean alone = named.size() == 1 && heap == OrderTab.ALL;
        if (named.isEmpty() || alone) {
            return named.isEmpty() ? null : named.getFirst();
        }
        OrderWord.Named rarest = named.getFirst();
        long least = Long.MAX_VALUE;
        for (OrderWord.Named word : named) {
            long many = many(handle, word);
            if (many < least) {
                least = many;
                rarest = word;
            }
        }
        if (heap != OrderTab.ALL) {
            // nothing of the heap is older than its oldest
            String oldest = OrderTab.oldest(handle, heap);
            from = from.compareTo(oldest) > 0 ? from : oldest;
        }
        boolean small = heap.indexed() && OrderTab.count(handle, heap) <= least;
        return small ? null : rarest;
    }

    private long many(Handle handle, OrderWord.Named word) {
        var counting = new OrderFilter(buyers, query.bare(), 0);
        String sql =
                "SELECT (SELECT count(*) FROM (SELECT 1 FROM order_term WHERE term IN ("
                        + counting.list(word.terms())
                        + ") LIMIT "
                        + RARE
                        + ")) + (SELECT count(*) FROM (SELECT 1 FROM orders WHERE buyer_id IN ("
                        + counting.buyersOf(word.typed())
                        + ") LIMIT "
                        + RARE
                        + "))";
        return Ask.number(handle, sql, counting.arguments) + (inside(word) ? RARE / 10 : 0);
    }

    private String list(List<String> values) {
        return String.join(", ", values.stream().map(this::bind).toList());
    }

    private String walked() {
        var branches = new ArrayList<String>();
        for (String branch : heap.branches()) {
            branches.add(
                    "SELECT o.id FROM orders o"
                            + heap.way()
                            + " WHERE "
                            + and(List.of(branch), conditions, range("o.id"))
                            + newest("o.id"));
        }
        return union(branches);
    }

    private String driven(OrderWord.Named word) {
        var ways = new ArrayList<String>();
        var all = new ArrayList<String>(conditions);
        if (heap != OrderTab.ALL) {
            all.add(heap.condition());
        }
        String join = all.isEmpty() ? "" : " JOIN orders o ON o.id = t.order_id";
        for (String term : word.terms()) {
            ways.add(
                    "SELECT t.order_id AS id FROM order_term t"
                            + join
                            + " WHERE "
                            + and(List.of("t.term = " + bind(term)), all, range("t.order_id"))
                            + newest("t.order_id"));
        }
        // the plus keeps SQLite from walking all orders in the order wanted
        ways.add(
                "SELECT o.id FROM orders o WHERE "
                        + and(
                                List.of("o.buyer_id IN (" + buyersOf(word.typed()) + ")"),
                                all,
                                range("+o.id"))
                        + newest("+o.id"));
        if (inside(word)) {
            ways.add(
                    "SELECT o.id FROM (SELECT m.order_id FROM order_digits d JOIN order_number m ON"
                            + " m.n = d.rowid WHERE d.order_digits MATCH "
                            + bind(String.join(" AND ", sample(word.typed())))
                            + " ORDER BY d.rowid DESC LIMIT "
                            + INSIDE
                            + ") c CROSS JOIN orders o ON o.id = c.order_id WHERE "
                            + and(List.of(holds(word)), all, range("+o.id"))
                            + newest("+o.id"));
        }
        return union(ways);
    }

    // every number of a month begins alike: pieces from the end are the rarest, three will do
    private static List<String> sample(String typed) {
        var pieces = new ArrayList<String>();
        for (int end = typed.length(); end > 0 && pieces.size() < 3; end -= PIECE) {
            int start = Math.max(0, end - PIECE);
            pieces.add(typed.substring(start, start + PIECE));
        }
        return pieces;
    }

    private static boolean inside(OrderWord.Named word) {
        return word.typed().length() >= LONG_ENOUGH
                && OrderTerms.pieces(word.typed()).size() == word.typed().length() - 3;
    }

    private String holds(OrderWord.Named word) {
        return "instr(upper(o.remote_id), " + bind(word.typed()) + ") > 0";
    }

    private String matches(OrderWord.Named word) {
        return "(EXISTS (SELECT 1 FROM order_term x WHERE x.order_id = o.id AND x.term IN ("
                + list(word.terms())
                + ")) OR o.buyer_id IN ("
                + buyersOf(word.typed())
                + ")"
                + (inside(word) ? " OR " + holds(word) : "")
                + ")";
    }

    private List<String> range(String id) {
        return List.of(id + " >= " + bind(from), id + " < " + bind(until));
    }

    private String newest(String id) {
        boolean rising = query.after() != null;
        return " ORDER BY " + id + (rising ? "" : " DESC") + " LIMIT " + query.limit();
    }

    private static String union(List<String> ways) {
        return "SELECT id FROM (" + String.join(") UNION SELECT id FROM (", ways) + ")";
    }

    @SafeVarargs
    private static String and(List<String>... conditions) {
        var all = new ArrayList<String>();
        for (List<String> some : conditions) {
            all.addAll(some);
        }
        return String.join(" AND ", all);
    }

    private String buyersOf(String word) {
        var ways = new ArrayList<String>();
        for (List<byte[]> all : buyers.searchHashes(word)) {
            var each = new ArrayList<String>();
            for (byte[] hash : all) {
                each.add("SELECT buyer_id FROM buyer_term WHERE hash = " + bind(hash));
            }
            ways.add("SELECT buyer_id FROM (" + String.join(" INTERSECT ", each) + ")");
        }
        return ways.isEmpty() ? "SELECT NULL" : String.join(" UNION ", ways);
    }
}
