package shop.kaibo.sync.line;

import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;

import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Where operations go and feeds come from: one account, what it can do, and the way there.
 * Thread-safe.
 *
 * @param epoch the platform's history as known here
 */
public record Target(
        String account, Capabilities can, PlatformGateway gateway, Line line, LongSupplier epoch) {
    /** The same account by another gateway. */
    public Target by(PlatformGateway other) {
        return new Target(account, can, other, line, epoch);
    }

    /** One call to the platform in its turn; blocks on the network. */
    public <T> Outcome<T> call(Function<PlatformGateway, Outcome<T>> request) {
        return line.call(() -> request.apply(gateway));
    }
}
