package shop.kaibo.sync;

import shop.kaibo.platform.AccountGateway.Shopfront;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How a try went, and what was found where it went well. Thread-safe.
 *
 * @param found empty where nothing could be asked
 */
public record Tried(Joined joined, Optional<Found> found) {
    static Tried not(Joined joined) {
        return new Tried(joined, Optional.empty());
    }

    /** Asks and changes nothing; blocks on the network. */
    static Tried of(Supplier<PlatformGateway> open, LongSupplier nowMs) {
        var found = new Found[1];
        Joined joined =
                Joined.of(
                        () -> {
                            try (PlatformGateway gateway = open.get()) {
                                Outcome<Found> asked = asked(gateway, nowMs);
                                if (asked instanceof Outcome.Done<Found>(Found told)) {
                                    found[0] = told;
                                }
                                return asked;
                            }
                        });
        return new Tried(joined, Optional.ofNullable(found[0]));
    }

    private static Outcome<Found> asked(PlatformGateway gateway, LongSupplier nowMs) {
        var ahead = new AtomicLong();
        gateway.onDate(
                (dateMs, tookMs) -> ahead.set(dateMs + 500 - (nowMs.getAsLong() - tookMs / 2)));
        Outcome<Capabilities> can = gateway.capabilities();
        if (!(can instanceof Outcome.Done<Capabilities>(Capabilities told))) {
            return can.failed();
        }
        Outcome<Shopfront> front = gateway.shopfront();
        if (!(front instanceof Outcome.Done<Shopfront>(Shopfront shop))) {
            return front.failed();
        }
        return new Outcome.Done<>(
                new Found(
                        shop.shop(),
                        shop.lacking(),
                        Lacks.of(told),
                        ahead.get(),
                        gateway.signedUntilMs()));
    }
}
