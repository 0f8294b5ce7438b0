package shop.kaibo.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose rows only this home knows, and how they are written down and put back. Thread-safe.
 */
record OwnTable(String name, List<Column> columns) {
    // what the platforms tell again, what is counted from it, and what the journal holds already
    private static final Set<String> NOT_OWN =
            Set.of(
                    "orders",
                    "order_line",
                    "order_term",
                    "order_count",
                    "order_number",
                    "order_pull",
                    "buyer",
                    "buyer_term",
                    "event",
                    "event_head",
                    "outbox",
                    "cursor",
                    "stock_move",
                    "after_sale");

    /** Of a case only what was decided here and is not yet answered. */
    private static final String CASE =
            """
            CREATE TEMP TRIGGER image_after_sale AFTER UPDATE ON main.after_sale
            WHEN new.intent IS NOT old.intent BEGIN
            INSERT INTO changed(tbl, gone, image) VALUES ('after_sale', 0, json_object('id', new.id,
            'intent', new.intent, 'intent_operation', new.intent_operation)); END\
            """;

    /** A column; key is its place in the primary key, 0 for none. */
    record Column(String name, boolean bytes, int key) {
        private String value(String row) {
            String value = row + "." + quoted();
            return bytes
                    ? "CASE WHEN " + value + " IS NULL THEN NULL ELSE hex(" + value + ") END"
                    : value;
        }

        String quoted() {
            return '"' + name + '"';
        }
    }

    static List<OwnTable> all(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name FROM main.sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        var tables = new ArrayList<OwnTable>();
        for (String name : names) {
            boolean derived =
                    name.startsWith("sqlite_")
                            || name.startsWith("board_")
                            || name.startsWith("order_digits")
                            || NOT_OWN.contains(name) && !name.equals("after_sale");
            if (!derived) {
                tables.add(of(connection, name));
            }
        }
        return tables;
    }

    static OwnTable of(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("PRAGMA main.table_info(\"" + name + "\")")) {
            while (rows.next()) {
                boolean bytes = rows.getString("type").equals("BLOB");
                columns.add(new Column(rows.getString("name"), bytes, rows.getInt("pk")));
            }
        }
        return new OwnTable(name, columns);
    }

    /** Written down only in part, and never new here. */
    boolean partial() {
        return NOT_OWN.contains(name);
    }

    List<String> triggers() {
        if (partial()) {
            return List.of(CASE);
        }
        List<Column> key = columns.stream().filter(c -> c.key > 0).toList();
        return List.of(
                trigger("insert", "", image("new", columns), 0),
                trigger("update", unlessReading(), image("new", columns), 0),
                trigger("delete", "", image("old", key), 1));
    }

    // a reading of the platform's stock comes again; at each order it would only fill the journal
    private String unlessReading() {
        return name.equals("sku")
                ? " WHEN new.platform_stock IS old.platform_stock AND new.platform_effect IS"
                        + " old.platform_effect"
                : "";
    }

    private String trigger(String act, String when, String image, int gone) {
        return "CREATE TEMP TRIGGER image_%s_%s AFTER %s ON main.\"%s\"%s BEGIN INSERT INTO changed(tbl, gone, image) VALUES ('%s', %d, %s); END"
                .formatted(act, name, act, name, when, name, gone, image);
    }

    /** Whether it holds something sealed, which another home may not open. */
    boolean hasBytes() {
        return columns.stream().anyMatch(Column::bytes);
    }

    /** A row as JSON, as an expression of SQL. */
    String image(String row) {
        return image(row, columns);
    }

    private static String image(String row, List<Column> columns) {
        return columns.stream()
                .map(c -> "'" + c.name + "', " + c.value(row))
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }
}
