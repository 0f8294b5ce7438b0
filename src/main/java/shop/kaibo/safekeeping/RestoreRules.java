package shop.kaibo.safekeeping;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.store.CarriedAway;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * When a shop may be put back to a copy: by whom, never over work that neither a platform nor a
 * file has, never to another shop's copy. Thread-safe.
 */
final class RestoreRules {
    // the practice shop stands in every home, and says nothing of whose it is
    private static final String ACCOUNTS =
            "SELECT platform || ' ' || url || ' ' || name FROM account WHERE state <> 'gone' AND"
                    + " platform <> 'sandbox'";

    private RestoreRules() {}

    /**
     * Refuses while work is unsent that was not carried away in a file as it is now.
     *
     * @param anyway somebody lets that work go aside knowingly
     */
    static void check(Store store, Actor actor, boolean anyway) {
        Permissions.check(actor, Permission.BACKUP);
        long only = anyway ? 0 : store.db().read(CarriedAway::onlyHere);
        if (only > 0) {
            throw new Refused("outbox", "refused.restore.unsent", only);
        }
    }

    /** Refuses a copy from elsewhere that shares no account with the shop it would replace. */
    static void sameShop(Path here, Path copy) throws SQLException {
        Set<String> ours = accounts(here);
        Set<String> theirs = accounts(copy);
        if (!ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains)) {
            throw new Refused("copy", "refused.restore.another");
        }
    }

    private static Set<String> accounts(Path file) throws SQLException {
        var all = new HashSet<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ACCOUNTS)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
