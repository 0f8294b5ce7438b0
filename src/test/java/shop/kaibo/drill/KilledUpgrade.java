package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.Database;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A home of an older version whose upgrade is killed: afterwards it is old or new, never between.
 */
final class KilledUpgrade {
    private KilledUpgrade() {}

    /** A home as some older version left it. */
    static Path old(Path folder, SplittableRandom random) throws IOException {
        return old(folder, 1 + random.nextInt(scripts().size() - 1));
    }

    /** A home of just that older version. */
    static Path old(Path folder, int version) throws IOException {
        List<String> scripts = scripts();
        Path home = Files.createTempDirectory(folder, "old");
        Database.open(home.resolve(Store.FILE), scripts.subList(0, version)).close();
        return home;
    }

    /** What is wrong with it after the kill, and after it was opened again in peace. */
    static List<String> faults(Path home) throws IOException, SQLException {
        var faults = new ArrayList<String>();
        List<String> scripts = scripts();
        faults.addAll(between(home, scripts));
        Store.open(home, Clock.system()).close();
        faults.addAll(between(home, scripts));
        if (version(home.resolve(Store.FILE)) != scripts.size()) {
            faults.add("not upgraded in the end: " + home);
        }
        return faults;
    }

    private static List<String> between(Path home, List<String> scripts)
            throws IOException, SQLException {
        Path file = home.resolve(Store.FILE);
        int version = version(file);
        Path sound = Files.createTempDirectory(home, "sound").resolve(Store.FILE);
        Database.open(sound, scripts.subList(0, version)).close();
        String its = schema(file);
        return its.equals(schema(sound))
                ? List.of()
                : List.of("between versions, called " + version + ": " + its);
    }

    private static int version(Path file) throws SQLException {
        return Integer.parseInt(one(file, "PRAGMA user_version"));
    }

    private static String schema(Path file) throws SQLException {
        return one(file, "PRAGMA integrity_check")
                + one(
                        file,
                        "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master ORDER BY"
                                + " type, name)");
    }

    static String one(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    static List<String> scripts() throws IOException {
        var scripts = new ArrayList<String>();
        while (true) {
            String name = "%03d.sql".formatted(scripts.size() + 1);
            try (InputStream in = Store.class.getResourceAsStream(name)) {
                if (in == null) {
                    return scripts;
                }
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
