package shop.kaibo.sync;

import shop.kaibo.operator.Actor;
import shop.kaibo.platform.Outcome;

import java.util.List;
import java.util.Map;

/** Connects accounts and says how it went, for those who know no platform. Thread-safe. */
public final class Joining {
    private final Accounts accounts;

    public Joining(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Connects a shop that serves the open API; blocks on the network. */
    public Joined connectOpen(Actor actor, String url, String token) {
        return Joined.of(() -> accounts.connect(actor, "", new Access("open", url, token)));
    }

    /** What can be connected. */
    public List<Kind> kinds() {
        return accounts.gateways().kinds();
    }

    /** The page of a platform where a person agrees; refuses a missing field by its name. */
    public String page(String platform, Map<String, String> fields) {
        return accounts.gateways().page(platform, fields);
    }

    /** Connects by the fields a platform's kind asks for; blocks on the network. */
    public Joined connect(Actor actor, String platform, Map<String, String> fields) {
        return Joined.of(
                () -> {
                    Outcome<Access> brought = accounts.gateways().access(platform, fields);
                    return brought instanceof Outcome.Done<Access>(Access access)
                            ? accounts.connect(actor, "", access)
                            : brought.failed();
                });
    }

    /** Asks what those fields may do there and changes nothing; blocks on the network. */
    public Joined test(String platform, Map<String, String> fields) {
        return Joined.of(
                () -> {
                    Outcome<Access> brought = accounts.gateways().access(platform, fields);
                    return brought instanceof Outcome.Done<Access>(Access access)
                            ? Joined.asked(() -> accounts.gateways().open(access))
                            : brought.failed();
                });
    }

    /** Signs an account in again; blocks on the network. */
    public Joined signIn(Actor actor, String account, String token) {
        return Joined.of(() -> accounts.signIn(actor, account, token));
    }

    /** Believes only the key the account's server shows now; blocks on the network. */
    public Joined pin(Actor actor, String account) {
        return Joined.of(() -> accounts.pinShown(actor, account));
    }
}
