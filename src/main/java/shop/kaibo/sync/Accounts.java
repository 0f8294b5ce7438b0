package shop.kaibo.sync;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.safekeeping.Snapshots;
import shop.kaibo.safekeeping.Why;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * The shop's accounts on platforms. Tokens are kept sealed and never shown. Connecting and signing
 * in ask the platform and block on the network. Thread-safe.
 */
public final class Accounts {
    private final Store store;
    private final GatewayFactory gateways;

    public Accounts(Store store, GatewayFactory gateways) {
        this.store = store;
        this.gateways = gateways;
    }

    /** Payload of the events "account.connected" and "account.disconnected". */
    public record Change(String account, String platform, String url, int adopted) {}

    /**
     * Connects an account; work done before any account existed goes to it. The same platform and
     * URL again is the same account, signed in anew.
     */
    public Outcome<Account> connect(
            Actor actor, String platform, String name, String url, String token) {
        Permissions.check(actor, Permission.CONNECT);
        try (PlatformGateway gateway = gateways.open(platform, url, token)) {
            Outcome<Capabilities> can = gateway.capabilities();
            if (!(can instanceof Outcome.Done<Capabilities>(Capabilities capabilities))) {
                return can.failed();
            }
            Outcome<Long> epoch = gateway.epoch();
            if (!(epoch instanceof Outcome.Done<Long>(Long now))) {
                return epoch.failed();
            }
            String id =
                    store.db()
                            .write(
                                    tx -> {
                                        var wish = new Wish(platform, name, url, token);
                                        return keep(tx, actor, wish, capabilities, now);
                                    });
            return new Outcome.Done<>(account(id));
        }
    }

    private record Wish(String platform, String name, String url, String token) {}

    private String keep(Tx tx, Actor actor, Wish wish, Capabilities can, long epoch) {
        String known =
                tx.handle()
                        .createQuery("SELECT id FROM account WHERE platform = ? AND url = ?")
                        .bind(0, wish.platform())
                        .bind(1, wish.url())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
        String id = known == null ? store.ids().next() : known;
        byte[] token = store.vault().seal(context(id), wish.token());
        long now = store.clock().nowMs();
        if (known == null) {
            tx.update(
                    "INSERT INTO account(id, platform, name, url, token, capabilities, epoch,"
                            + " epoch_ms, signed_ms, state, created_ms) VALUES"
                            + " (?,?,?,?,?,?,?,?,?,'open',?)",
                    id,
                    wish.platform(),
                    wish.name().isBlank() ? wish.platform() : wish.name(),
                    wish.url(),
                    token,
                    Payloads.write(can),
                    epoch,
                    now,
                    now,
                    now);
        } else {
            // its epoch stays: what changed meanwhile is found when its feeds are read
            tx.update(
                    "UPDATE account SET token = ?, capabilities = ?, signed_ms = max(?, signed_ms +"
                            + " 1), state = 'open' WHERE id = ?",
                    token,
                    Payloads.write(can),
                    now,
                    id);
        }
        tx.touched("account");
        int adopted = store.outbox().adopt(tx, id);
        var change = new Change(id, wish.platform(), wish.url(), adopted);
        store.events()
                .append(tx, "account:" + id, "account.connected", change, actor.named(), null);
        return id;
    }

    /** Signs an account in again with a new token. */
    public Outcome<Account> signIn(Actor actor, String accountId, String token) {
        Account account = account(accountId);
        return connect(actor, account.platform(), account.name(), account.url(), token);
    }

    /** The accounts in the order they were connected; new work goes to the first. */
    public List<Account> list() {
        return store.db().read(h -> select(h, "state = 'open' ORDER BY created_ms, id", null));
    }

    /** One account; refuses an unknown one. */
    public Account account(String id) {
        return store.db().read(h -> select(h, "id = ?", id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("account", "sync.account.unknown", id));
    }

    private static List<Account> select(Handle handle, String where, @Nullable String value) {
        var query =
                handle.createQuery(
                        "SELECT id, platform, name, url, capabilities, epoch, signed_ms FROM"
                                + " account WHERE "
                                + where);
        if (value != null) {
            query.bind(0, value);
        }
        return query.map(
                        (rows, context) ->
                                new Account(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        Payloads.read(rows.getString(5), Capabilities.class),
                                        rows.getLong(6),
                                        rows.getLong(7)))
                .list();
    }

    /**
     * Disconnects an account. Refused while work of it is unsent, unless it is to be kept: then it
     * goes on when the same account is connected again.
     */
    public void disconnect(Actor actor, String accountId, boolean keepUnsent) {
        Permissions.check(actor, Permission.CONNECT);
        Account account = account(accountId);
        new Snapshots(store.home(), store.vault(), store.clock()).before(Why.ACCOUNTS);
        String topic = "account:" + accountId;
        var change = new Change(accountId, account.platform(), account.url(), 0);
        String who = actor.named();
        store.db()
                .write(
                        tx -> {
                            long unsent = unsent(tx.handle(), accountId);
                            if (unsent > 0 && !keepUnsent) {
                                throw new Refused("account", "sync.account.unsent", unsent);
                            }
                            tx.update(
                                    "UPDATE account SET state = 'gone', token = NULL WHERE id = ?",
                                    accountId);
                            tx.touched("account");
                            store.events()
                                    .append(tx, topic, "account.disconnected", change, who, null);
                            return true;
                        });
    }

    private static long unsent(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT count(*) FROM outbox WHERE account = ? AND state IN"
                                + " ('waiting','sending','unknown','blocked')")
                .bind(0, account)
                .mapTo(Long.class)
                .one();
    }

    /** A gateway of an account with its token; the caller closes it. */
    public PlatformGateway gatewayOf(Account account) {
        Optional<byte[]> sealed =
                store.db()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "SELECT token FROM account WHERE id = ? AND"
                                                                + " token IS NOT NULL")
                                                .bind(0, account.id())
                                                .mapTo(byte[].class)
                                                .findOne());
        String token =
                sealed.map(bytes -> store.vault().open(context(account.id()), bytes)).orElse("");
        return gateways.open(account.platform(), account.url(), token);
    }

    private static String context(String account) {
        return "account:" + account;
    }
}
