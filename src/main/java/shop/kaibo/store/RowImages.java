package shop.kaibo.store;

import shop.kaibo.sqlite.Tx;
import shop.kaibo.sqlite.Witness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the journal hold the rows that only this home knows, as they are after each acknowledged
 * write: listings, stock, parcels, shows, settings. What the platforms tell again is left out, and
 * what is counted from it. The rows are gathered by triggers of the writer's own connection.
 * Writer's thread only.
 */
final class RowImages implements Witness {
    private final JournalWriter journal;

    RowImages(JournalWriter journal) {
        this.journal = journal;
    }

    /** A row as it is now, or that it is gone; columns by name, bytes in hexadecimal. */
    record Image(String table, boolean gone, String columns) {}

    /** The images of one unit of work. */
    record Images(List<Image> rows) {}

    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TEMP TABLE changed(n INTEGER PRIMARY KEY, tbl TEXT NOT NULL, gone"
                            + " INTEGER NOT NULL, image TEXT NOT NULL)");
            for (OwnTable table : OwnTable.all(connection)) {
                for (String trigger : table.triggers()) {
                    statement.execute(trigger);
                }
            }
        }
    }

    @Override
    public void end(Tx tx) throws SQLException {
        var images = new ArrayList<Image>();
        PreparedStatement all = tx.statement("SELECT tbl, gone, image FROM changed ORDER BY n");
        try (ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                images.add(new Image(rows.getString(1), rows.getInt(2) == 1, rows.getString(3)));
            }
        }
        if (!images.isEmpty()) {
            journal.rows(tx, new Images(images));
            forget(tx);
        }
    }

    /** What was gathered so far is not to be kept. */
    static void forget(Tx tx) {
        tx.update("DELETE FROM changed");
    }
}
