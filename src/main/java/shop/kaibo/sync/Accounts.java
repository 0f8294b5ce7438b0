package shop.kaibo.sync;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shop's accounts on platforms. Tokens are kept sealed and never shown. Connecting and signing
 * in ask the platform and block on the network. Thread-safe.
 */
public final class Accounts {
    private final Store store;
    private final GatewayFactory gateways;
    private final AccountRows rows;
    private final Keepers keepers;
    private final Parting parting;

    public Accounts(Store store, GatewayFactory gateways) {
        this.store = store;
        this.gateways = gateways;
        rows = new AccountRows(store.vault(), store.ids());
        keepers = new Keepers(store, rows);
        parting = new Parting(store, rows);
    }

    /** Payload of the events "account.connected" and "account.disconnected". */
    public record Change(String account, String platform, String url, int adopted) {}

    /**
     * Connects an account; work done before any account existed goes to it. The same platform and
     * URL again is the same account, signed in anew and believing the keys now named.
     */
    public Outcome<Account> connect(Actor actor, String name, Access access) {
        Permissions.check(actor, Permission.CONNECT);
        Keeper keeper = Keeper.remembering(access.token());
        try (PlatformGateway gateway = gateways.open(access, keeper)) {
            Outcome<Capabilities> can = gateway.capabilities();
            if (!(can instanceof Outcome.Done<Capabilities>(Capabilities capabilities))) {
                return can.failed();
            }
            Outcome<Long> epoch = gateway.epoch();
            if (!(epoch instanceof Outcome.Done<Long>(Long now))) {
                return epoch.failed();
            }
            var kept =
                    new Access(
                            access.platform(),
                            access.url(),
                            keeper.secret(),
                            access.pins(),
                            access.choices());
            long until = gateway.signedUntilMs();
            String id =
                    store.db().write(tx -> keep(tx, actor, name, kept, capabilities, now, until));
            return new Outcome.Done<>(account(id));
        }
    }

    private String keep(
            Tx tx,
            Actor actor,
            String name,
            Access access,
            Capabilities can,
            long epoch,
            long until) {
        String id = rows.keep(tx, name, access, can, epoch, until, store.clock().nowMs());
        int adopted = store.outbox().adopt(tx, id);
        var change = new Change(id, access.platform(), access.url(), adopted);
        note(tx, "account.connected", change, actor);
        return id;
    }

    private void note(Tx tx, String kind, Change change, Actor actor) {
        store.events().append(tx, "account:" + change.account(), kind, change, actor.named(), null);
    }

    /** Signs an account in again with a new token. */
    public Outcome<Account> signIn(Actor actor, String accountId, String token) {
        Account account = account(accountId);
        return connect(
                actor,
                account.name(),
                new Access(account.platform(), account.url(), token, account.pins()));
    }

    /**
     * From now on believes only these keys of the account's server; none named believes any with a
     * sound certificate again. Whoever watches accounts reconnects it.
     */
    public void pin(Actor actor, String accountId, Set<String> pins) {
        Permissions.check(actor, Permission.CONNECT);
        Account account = account(accountId);
        var access = new Access(account.platform(), account.url(), "", pins);
        store.db()
                .write(
                        tx -> {
                            rows.pin(tx, accountId, access);
                            note(
                                    tx,
                                    pins.isEmpty() ? "account.unpinned" : "account.pinned",
                                    new Change(accountId, account.platform(), account.url(), 0),
                                    actor);
                            return true;
                        });
    }

    /**
     * From now on believes only the key the account's server proves itself with now. Blocks on the
     * network; nothing changes when it does not answer.
     */
    public Outcome<Account> pinShown(Actor actor, String accountId) {
        Permissions.check(actor, Permission.CONNECT);
        try (PlatformGateway gateway = gatewayOf(account(accountId))) {
            Outcome<String> shown = gateway.serverKey();
            if (!(shown instanceof Outcome.Done<String>(String key))) {
                return shown.failed();
            }
            pin(actor, accountId, Set.of(key));
            return new Outcome.Done<>(account(accountId));
        }
    }

    /** What the merchant wants of an account from now on, by the names its kind lists. */
    public void choose(Actor actor, String accountId, Map<String, String> choices) {
        Permissions.check(actor, Permission.CONNECT);
        Account account = account(accountId);
        store.db()
                .write(
                        tx -> {
                            rows.choose(tx, accountId, choices);
                            note(
                                    tx,
                                    "account.chosen",
                                    new Change(accountId, account.platform(), account.url(), 0),
                                    actor);
                            return true;
                        });
    }

    /** The ways to reach platforms, for those who connect accounts. */
    public GatewayFactory gateways() {
        return gateways;
    }

    /** Those switched on, in the order they were connected; new work goes to the first. */
    public List<Account> list() {
        return store.db().read(rows::open);
    }

    /** Those switched off too. */
    public List<Account> kept() {
        return store.db().read(rows::kept);
    }

    /** Those that can be asked; for the others a person carries files. */
    List<Account> live() {
        return list().stream().filter(account -> account.capabilities().liveFeed()).toList();
    }

    /** One account; refuses an unknown one. */
    public Account account(String id) {
        return store.db()
                .read(h -> rows.find(h, id))
                .orElseThrow(() -> new Refused("account", "sync.account.unknown", id));
    }

    /**
     * Disconnects an account. Refused while work of it is unsent, unless it is to be kept: then it
     * goes on when the same account is connected again.
     */
    public void disconnect(Actor actor, String accountId, boolean keepUnsent) {
        parting.disconnect(actor, account(accountId), keepUnsent);
    }

    /** Switches accounts off and on without losing anything. */
    public Parting parting() {
        return parting;
    }

    /** What signs an account in. */
    Access access(Account account) {
        return store.db().read(handle -> rows.access(handle, account));
    }

    /** A gateway of an account with its token; the caller closes it. Refuses one switched off. */
    public PlatformGateway gatewayOf(Account account) {
        if (account(account.id()).off()) {
            throw new Refused("account", "sync.account.off", account.name());
        }
        return gateways.open(access(account), keepers.of(account));
    }
}
