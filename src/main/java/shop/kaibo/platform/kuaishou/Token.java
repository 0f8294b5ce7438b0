package shop.kaibo.platform.kuaishou;

import okhttp3.HttpUrl;

import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Wires;

import java.util.function.LongSupplier;

/**
 * The access token in use. It is renewed in good time or when the platform says it expired, by one
 * of all who ask at once, and the new pair is kept before it is used: the old refresh token dies
 * within minutes. Thread-safe.
 */
final class Token {
    private static final long AHEAD_MS = 30 * 60_000;

    private final Wires wires;
    private final HttpUrl base;
    private final Keeper keeper;
    private final LongSupplier now;
    private volatile Grant grant;

    Token(Wires wires, HttpUrl base, Keeper keeper, LongSupplier now) {
        this.wires = wires;
        this.base = base;
        this.keeper = keeper;
        this.now = now;
        grant = Grant.of(keeper.secret());
    }

    Grant now() {
        return grant;
    }

    /** A grant good for the next calls; the old one as long as renewing fails but it lives. */
    Outcome<Grant> good() {
        Grant held = grant;
        long left = held.accessUntilMs() - now.getAsLong();
        if (left > AHEAD_MS) {
            return new Outcome.Done<>(held);
        }
        Outcome<Grant> renewed = renewed(held);
        return left > 0 && !(renewed instanceof Outcome.Done) ? new Outcome.Done<>(held) : renewed;
    }

    /** Another grant than one that is no good any more; blocks on the network. */
    Outcome<Grant> renewed(Grant spent) {
        synchronized (keeper) {
            Grant kept = Grant.of(keeper.secret());
            if (!kept.accessToken().equals(spent.accessToken())) {
                grant = kept;
                return new Outcome.Done<>(kept);
            }
            Outcome<Grant> outcome = SignIn.renew(wires, base, kept, now.getAsLong());
            if (outcome instanceof Outcome.Done<Grant>(Grant fresh)) {
                keeper.keep(fresh.json());
                grant = fresh;
            }
            return outcome;
        }
    }
}
