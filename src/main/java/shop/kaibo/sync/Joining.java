package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.platform.AccountGateway.Offer;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connects accounts and says how it went, for those who know no platform. What a test was given and
 * may be used once is kept in memory for the connecting that follows. Thread-safe.
 */
public final class Joining {
    private final Accounts accounts;
    private final Clock clock;
    private volatile @Nullable Held held;

    public Joining(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Held(String platform, Map<String, String> fields, Access access) {}

    /** What can be connected. */
    public List<Kind> kinds() {
        return accounts.gateways().kinds();
    }

    /** The kind of an account; empty for one that this version cannot connect. */
    public Optional<Kind> kind(Account account) {
        return kinds().stream().filter(k -> k.platform().equals(account.platform())).findFirst();
    }

    /** The page of a platform where a person agrees; refuses a missing field by its name. */
    public String page(String platform, Map<String, String> fields) {
        return accounts.gateways().page(platform, fields);
    }

    /** Connects by the fields a platform's kind asks for; blocks on the network. */
    public Joined connect(Actor actor, String platform, Map<String, String> fields) {
        return Joined.of(
                () -> {
                    Outcome<Access> brought = access(platform, fields);
                    return brought instanceof Outcome.Done<Access>(Access access)
                            ? accounts.connect(actor, named(fields), access)
                            : brought.failed();
                });
    }

    private static String named(Map<String, String> fields) {
        return fields.getOrDefault(Kind.NAME, "").strip();
    }

    // a code that signs in is good once: a test's sign-in is the one that connects
    private Outcome<Access> access(String platform, Map<String, String> fields) {
        var asked = new HashMap<>(fields);
        asked.remove(Kind.NAME);
        Held now = held;
        if (now != null && now.platform.equals(platform) && now.fields.equals(asked)) {
            return new Outcome.Done<>(now.access);
        }
        Outcome<Access> brought = accounts.gateways().access(platform, asked);
        if (brought instanceof Outcome.Done<Access>(Access access)) {
            held = new Held(platform, asked, access);
        }
        return brought;
    }

    /** Asks what those fields may do there and changes nothing; blocks on the network. */
    public Tried test(String platform, Map<String, String> fields) {
        GatewayFactory ways = accounts.gateways();
        boolean page = kinds().stream().anyMatch(k -> k.platform().equals(platform) && k.browser());
        if (page && fields.getOrDefault(Kind.ANSWER, "").isBlank()) {
            Joined keys = Joined.of(() -> ways.keys(platform, fields));
            return Tried.not(keys.done() ? Joined.HALFWAY : keys);
        }
        var access = new Access[1];
        Joined in =
                Joined.of(
                        () -> {
                            Outcome<Access> brought = access(platform, fields);
                            if (brought instanceof Outcome.Done<Access>(Access got)) {
                                access[0] = got;
                            }
                            return brought;
                        });
        return in.done() ? Tried.of(() -> ways.open(access[0]), clock::nowMs) : Tried.not(in);
    }

    /** Asks what a kept account may do; blocks on the network. */
    public Tried check(String accountId) {
        return Tried.of(() -> accounts.gatewayOf(accounts.account(accountId)), clock::nowMs);
    }

    /** The fields an account was connected by, those that may be seen; secrets stay sealed. */
    public Map<String, String> refill(String accountId) {
        Account account = accounts.account(accountId);
        var fields = new HashMap<>(fields(account));
        fields.put(Kind.NAME, account.name());
        kind(account)
                .ifPresent(
                        kind ->
                                kind.asks().stream()
                                        .filter(Kind.Asked::secret)
                                        .forEach(asked -> fields.remove(asked.name())));
        return fields;
    }

    private Map<String, String> fields(Account account) {
        return accounts.gateways().fields(accounts.access(account));
    }

    /**
     * Signs an account in again: what is left empty stays as it was. Refused where the sign-in is
     * that of another shop. Blocks on the network.
     */
    public Joined signIn(Actor actor, String accountId, Map<String, String> typed) {
        Account account = accounts.account(accountId);
        return Joined.of(
                () -> {
                    Outcome<Access> brought = access(account.platform(), filled(account, typed));
                    if (!(brought instanceof Outcome.Done<Access>(Access access))) {
                        return brought.failed();
                    }
                    if (!access.url().equals(account.url())) {
                        throw new Refused("", "joining.other", account.name());
                    }
                    var same =
                            new Access(
                                    access.platform(),
                                    access.url(),
                                    access.token(),
                                    account.pins(),
                                    access.choices());
                    return accounts.connect(actor, named(typed), same);
                });
    }

    /** Asks what they may do there and changes nothing; what is left empty is as it was. */
    public Tried testAgain(String accountId, Map<String, String> typed) {
        Account account = accounts.account(accountId);
        return test(account.platform(), filled(account, typed));
    }

    /** The page where a person agrees once more to an account. */
    public String pageAgain(String accountId, Map<String, String> typed) {
        Account account = accounts.account(accountId);
        return page(account.platform(), filled(account, typed));
    }

    private Map<String, String> filled(Account account, Map<String, String> typed) {
        var all = new HashMap<>(fields(account));
        typed.forEach(
                (name, value) -> all.merge(name, value, (was, is) -> is.isBlank() ? was : is));
        return all;
    }

    /** The values there are for a choice of a connected account; blocks on the network. */
    public Offered offers(String accountId, String choice) {
        var offered = new Offered[] {new Offered(Joined.DONE, List.of())};
        Joined joined =
                Joined.of(
                        () -> {
                            try (PlatformGateway gateway =
                                    accounts.gatewayOf(accounts.account(accountId))) {
                                Outcome<List<Offer>> told = gateway.offers(choice);
                                if (told instanceof Outcome.Done<List<Offer>>(List<Offer> all)) {
                                    offered[0] =
                                            new Offered(
                                                    Joined.DONE,
                                                    all.stream().map(Joining::value).toList());
                                }
                                return told;
                            }
                        });
        return joined.done() ? offered[0] : new Offered(joined, List.of());
    }

    private static Offered.Value value(Offer offer) {
        return new Offered.Value(offer.value(), offer.name());
    }

    /** Believes only the key the account's server shows now; blocks on the network. */
    public Joined pin(Actor actor, String account) {
        return Joined.of(() -> accounts.pinShown(actor, account));
    }
}
