package shop.kaibo.sync;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.safekeeping.Snapshots;
import shop.kaibo.safekeeping.Why;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Accounts.Change;

/**
 * Leaves an account for a while or for good. Switched off it is neither sent to nor looked at, and
 * what waits for it goes on waiting; its orders and its sign-in stay. Thread-safe.
 */
public final class Parting {
    private final Store store;
    private final AccountRows rows;

    Parting(Store store, AccountRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** How much work of an account is acknowledged and not done. */
    public long waiting(String accountId) {
        return store.db().read(handle -> unsent(handle, accountId));
    }

    /** From now on nothing is sent there and nothing read; returns how much work waits. */
    public long off(Actor actor, String accountId) {
        return turn(actor, accountId, "off");
    }

    /** Goes on where it was; returns how much work goes out now. */
    public long on(Actor actor, String accountId) {
        return turn(actor, accountId, "open");
    }

    private long turn(Actor actor, String accountId, String state) {
        Permissions.check(actor, Permission.CONNECT);
        return store.db()
                .write(
                        tx -> {
                            Account account =
                                    rows.kept(tx.handle()).stream()
                                            .filter(one -> one.id().equals(accountId))
                                            .findFirst()
                                            .orElseThrow(() -> unknown(accountId));
                            boolean off = state.equals("off");
                            if (account.off() != off) {
                                rows.state(tx, accountId, state);
                                note(tx, off ? "account.off" : "account.on", account, actor);
                            }
                            return unsent(tx.handle(), accountId);
                        });
    }

    private static Refused unknown(String id) {
        return new Refused("account", "sync.account.unknown", id);
    }

    /** See {@link Accounts#disconnect}. */
    void disconnect(Actor actor, Account account, boolean keepUnsent) {
        Permissions.check(actor, Permission.CONNECT);
        new Snapshots(store.home(), store.vault(), store.clock()).before(Why.ACCOUNTS);
        store.db()
                .write(
                        tx -> {
                            long unsent = unsent(tx.handle(), account.id());
                            if (unsent > 0 && !keepUnsent) {
                                throw new Refused("account", "sync.account.unsent", unsent);
                            }
                            tx.update(
                                    "UPDATE account SET state = 'gone', token = NULL WHERE id = ?",
                                    account.id());
                            tx.touched("account");
                            note(tx, "account.disconnected", account, actor);
                            return true;
                        });
    }

    private void note(Tx tx, String kind, Account account, Actor actor) {
        var change = new Change(account.id(), account.platform(), account.url(), 0);
        store.events().append(tx, "account:" + account.id(), kind, change, actor.named(), null);
    }

    private static long unsent(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT count(*) FROM outbox WHERE account = ? AND state IN"
                                + " ('waiting','sending','unknown','blocked')")
                .bind(0, account)
                .mapTo(Long.class)
                .one();
    }
}
