package shop.kaibo.sync;

import shop.kaibo.operator.Actor;

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

    /** Signs an account in again; blocks on the network. */
    public Joined signIn(Actor actor, String account, String token) {
        return Joined.of(() -> accounts.signIn(actor, account, token));
    }

    /** Believes only the key the account's server shows now; blocks on the network. */
    public Joined pin(Actor actor, String account) {
        return Joined.of(() -> accounts.pinShown(actor, account));
    }
}
