package shop.kaibo.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The program's own upgrade of a file, statement by statement, with a look before and after each,
 * for the drill that kills it there. One thread.
 */
public final class Upgrade {
    private static final List<String> UNITING = List.of("BEGIN IMMEDIATE", "COMMIT");

    /** Looks at the files as a kill would leave them now. */
    @FunctionalInterface
    public interface Look {
        void at(String sql) throws Exception;
    }

    private Upgrade() {}

    /**
     * @param apart each statement for itself, as it must not be
     */
    public static void run(Path file, List<String> scripts, boolean apart, Look look)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement plain = connection.createStatement()) {
            plain.execute("PRAGMA journal_mode = WAL");
            plain.execute("PRAGMA synchronous = FULL");
            new Migrations(scripts).run(watched(connection, apart, look));
        }
    }

    private static Connection watched(Connection real, boolean apart, Look look) {
        return (Connection)
                Proxy.newProxyInstance(
                        Upgrade.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, given) -> {
                            Object answer = method.invoke(real, given);
                            return answer instanceof Statement s ? watched(s, apart, look) : answer;
                        });
    }

    private static Statement watched(Statement real, boolean apart, Look look) {
        return (Statement)
                Proxy.newProxyInstance(
                        Upgrade.class.getClassLoader(),
                        new Class<?>[] {Statement.class},
                        (_, method, given) -> {
                            boolean asks = method.getName().equals("execute");
                            if (asks && apart && UNITING.contains(given[0])) {
                                return false;
                            }
                            try {
                                Object answer = method.invoke(real, given);
                                if (asks) {
                                    look.at((String) given[0]);
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
