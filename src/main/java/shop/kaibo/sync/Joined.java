package shop.kaibo.sync;

import shop.kaibo.base.Refused;
import shop.kaibo.platform.Outcome;
import shop.kaibo.sync.line.Cause;

import java.util.List;
import java.util.function.Supplier;

/**
 * How a try to reach a platform went, as a sentence beside the input it belongs to, so that screens
 * know no platform. Thread-safe.
 *
 * @param field "url", "token" or "" for neither
 * @param key text key of the sentence
 */
public record Joined(boolean done, String field, String key, List<Object> arguments) {
    /** The platform answered and knows the token. */
    public static final Joined DONE = new Joined(true, "", "joining.done", List.of());

    /** The keys are right, and a person has to agree on the platform's page yet. */
    public static final Joined HALFWAY = new Joined(true, "", "joining.halfway", List.of());

    public Joined {
        arguments = List.copyOf(arguments);
    }

    /** What became of connecting; an address or a token that is refused at once is said too. */
    public static Joined of(Supplier<? extends Outcome<?>> connecting) {
        try {
            return of(connecting.get());
        } catch (Refused refused) {
            return new Joined(false, refused.field(), refused.key(), refused.arguments());
        }
    }

    private static Joined of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> DONE;
            case Outcome.Unauthorized<?> _ -> not("token", "joining.token");
            case Outcome.Offline<?> gone -> not("url", away(Cause.of(gone.reason())));
            case Outcome.Unknown<?> _ -> not("url", "joining.silent");
            case Outcome.Broken<?> _ -> not("url", "joining.strange");
            case Outcome.Stale<?> _ -> not("url", "joining.strange");
            case Outcome.Throttled<?> wait ->
                    not("", "joining.busy", (wait.afterMs() + 999) / 1000);
            // what an adapter says of a shop that does not fit is a sentence of ours
            case Outcome.Rejected<?> refused when refused.reason().startsWith("platform.") ->
                    not("url", refused.reason());
            case Outcome.Rejected<?> refused -> not("", "joining.refused", refused.reason());
        };
    }

    // what a person can mend is named; of the rest the address is the likeliest cause
    private static String away(Cause cause) {
        return cause.needsHands() ? cause.key() : "joining.offline";
    }

    private static Joined not(String field, String key, Object... arguments) {
        return new Joined(false, field, key, List.of(arguments));
    }
}
