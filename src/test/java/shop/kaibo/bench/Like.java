package shop.kaibo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Locale;

/** What a search costs that has no index: LIKE over a million plain orders, the same SQLite. */
final class Like {
    private static final int TIMES = 7;

    private Like() {}

    /** In ms. */
    static double median(Path home) throws Exception {
        Path file = home.resolve("like.db");
        boolean made = Files.exists(file);
        var times = new ArrayList<Double>();
        try (var plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                var all = plain.createStatement()) {
            if (!made) {
                plain.setAutoCommit(false);
                all.execute(
                        "CREATE TABLE orders(id INTEGER PRIMARY KEY, number TEXT, name TEXT, phone"
                                + " TEXT, total INTEGER, created INTEGER)");
                try (var add = plain.prepareStatement("INSERT INTO orders VALUES (?,?,?,?,?,?)")) {
                    for (int i = 0; i < 1_000_000; i++) {
                        String person = "b" + i % 333_333;
                        add.setInt(1, i);
                        add.setString(2, String.format(Locale.ROOT, "2611%015d", i * 7919L));
                        add.setString(3, TrialOrders.nameOf(person));
                        add.setString(4, TrialOrders.phoneOf(person));
                        add.setLong(5, i % 10_000);
                        add.setLong(6, i);
                        add.executeUpdate();
                    }
                }
                plain.commit();
                plain.setAutoCommit(true);
            }
            for (int i = 0; i < TIMES; i++) {
                String name = TrialOrders.nameOf("b" + i * 31) + "壹";
                long start = System.nanoTime();
                try (var rows =
                        all.executeQuery(
                                "SELECT * FROM orders WHERE name LIKE '%"
                                        + name
                                        + "%' OR number LIKE '%"
                                        + name
                                        + "%' ORDER BY created DESC LIMIT 50")) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return LookBench.quantile(times, 0.5);
    }
}
