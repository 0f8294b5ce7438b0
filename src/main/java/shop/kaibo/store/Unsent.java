package shop.kaibo.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The work that has not reached a platform, taken out of one home and into the same or another:
 * operations under their own ids and the rows they speak of. What is there already stays as it is.
 * Thread-safe; writing belongs to the transaction handed in.
 */
public final class Unsent {
    private static final int MOST = 100_000;

    /** Whose id a column of this name holds. */
    private static final List<String> OF = List.of("listing_id", "sku_id", "order_id", "case_id");

    private Unsent() {}

    /** A row of a table, columns by name. */
    public record Row(String table, String columns) {}

    /** An operation as it is to be sent, and the platform it is for. */
    public record Item(Operation operation, @Nullable String platform, @Nullable String url) {}

    /** What a thing of ours is called on a platform. */
    public record Bound(String platform, String url, String kind, String remote, String local) {}

    /** All of it. */
    public record Bundle(List<Item> items, List<Row> rows, List<Bound> bound) {
        public Bundle {
            items = List.copyOf(items);
            rows = List.copyOf(rows);
            bound = List.copyOf(bound);
        }
    }

    /**
     * What became of a bundle.
     *
     * @param known were here already, in whatever state
     * @param left speak of an order, case or platform that is not known here
     */
    public record Taken(int taken, int known, int left) {}

    /** What is unsent now. */
    public static Bundle of(Store store, Handle handle) {
        var items = new ArrayList<Item>();
        var listings = new HashSet<String>();
        var skus = new HashSet<String>();
        Map<String, Set<String>> ids =
                Map.of(
                        "listing_id",
                        listings,
                        "sku_id",
                        skus,
                        "order_id",
                        new HashSet<>(),
                        "case_id",
                        new HashSet<>());
        for (Operation one : store.outbox().open(handle, MOST)) {
            items.add(item(handle, one));
            int colon = one.topic().indexOf(':');
            Set<String> named = ids.get(one.topic().substring(0, Math.max(0, colon)) + "_id");
            if (named != null) {
                named.add(one.topic().substring(colon + 1));
            }
        }
        for (String listing : listings) {
            skus.addAll(
                    Ask.list(
                            handle,
                            "SELECT id FROM sku WHERE listing_id = ?",
                            List.of(listing),
                            rows -> rows.getString(1)));
        }
        var bound = new ArrayList<Bound>();
        listings.forEach(id -> bound.addAll(bound(handle, id)));
        skus.forEach(id -> bound.addAll(bound(handle, id)));
        return new Bundle(items, rows(handle, ids), bound);
    }

    private static List<Bound> bound(Handle handle, String id) {
        return Ask.list(
                handle,
                "SELECT a.platform, a.url, r.kind, r.remote_id, r.local_id FROM remote_id r JOIN"
                        + " account a ON a.id = r.account WHERE r.local_id = ?",
                List.of(id),
                rows ->
                        new Bound(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
    }

    /** Whether rows of a table travel. */
    static boolean carries(OwnTable table) {
        return !table.partial()
                && !table.hasBytes()
                && (table.name().equals("shelf")
                        || table.name().equals("listing")
                        || table.columns().stream().anyMatch(c -> OF.contains(c.name())));
    }

    private static Item item(Handle handle, Operation one) {
        String account = one.account();
        if (account == null) {
            return new Item(one, null, null);
        }
        return Ask.first(
                        handle,
                        "SELECT platform, url FROM account WHERE id = ?",
                        List.of(account),
                        rows -> new Item(one, rows.getString(1), rows.getString(2)))
                .orElse(new Item(one, null, null));
    }

    private static List<Row> rows(Handle handle, Map<String, Set<String>> ids) {
        var rows = new LinkedHashSet<Row>();
        try {
            var tables = OwnTable.all(handle.getConnection());
            shelves(handle, tables, ids.getOrDefault("listing_id", Set.of()), rows);
            for (OwnTable table : tables) {
                for (String column : OF) {
                    boolean has = table.columns().stream().anyMatch(c -> c.name().equals(column));
                    if (has && carries(table)) {
                        add(handle, table, column, ids.getOrDefault(column, Set.of()), rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("unsent", e);
        }
        return List.copyOf(rows);
    }

    // a listing stands on a shelf: both before what belongs to the listing
    private static void shelves(
            Handle handle, List<OwnTable> tables, Set<String> listings, Set<Row> rows) {
        var shelves = new HashSet<String>();
        for (String listing : listings) {
            shelves.addAll(
                    Ask.list(
                            handle,
                            "SELECT shelf_id FROM listing WHERE id = ?",
                            List.of(listing),
                            row -> row.getString(1)));
        }
        for (OwnTable table : tables) {
            if (table.name().equals("shelf")) {
                add(handle, table, "id", shelves, rows);
            }
        }
        for (OwnTable table : tables) {
            if (table.name().equals("listing")) {
                add(handle, table, "id", listings, rows);
            }
        }
    }

    private static void add(
            Handle handle, OwnTable table, String column, Set<String> ids, Set<Row> rows) {
        for (String id : ids) {
            for (String image :
                    Ask.list(
                            handle,
                            "SELECT %s FROM \"%s\" t WHERE %s = ?"
                                    .formatted(table.image("t"), table.name(), column),
                            List.of(id),
                            row -> row.getString(1))) {
                rows.add(new Row(table.name(), image));
            }
        }
    }

    /**
     * Takes a bundle in. Each operation keeps its id, which is its key on the platform, and is
     * asked about before it is sent: the home it comes from may have sent it since.
     */
    public static Taken take(Store store, Tx tx, Bundle bundle) {
        return new UnsentIntake(store, tx).take(bundle);
    }
}
