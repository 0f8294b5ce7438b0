package shop.kaibo.command;

import shop.kaibo.base.Refused;
import shop.kaibo.platform.Outcome;

/** Gets a token where a platform gives one for the asking; the root brings it. Thread-safe. */
public interface Signing {
    /** A token of the practice platform under a URL. */
    Outcome<String> practiceToken(String url);

    /** The value of a success; what else came is a sentence for the user. */
    static <T> T required(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Unauthorized<T> no -> throw new Refused("token", "refused.connect.token");
            case Outcome.Rejected<T>(String code, String reason)
                    when reason.startsWith("platform.") ->
                    throw new Refused("url", reason);
            case Outcome.Rejected<T>(String code, String reason) ->
                    throw new Refused("", "refused.connect.refused", reason);
            case Outcome.Throttled<T> busy -> throw new Away("refused.connect.busy");
            default -> throw new Away("refused.connect.away");
        };
    }

    /** The platform cannot be reached now: the world's fault, not the user's. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String key) {
            super(key, null, false, false);
        }

        /** Text key of the sentence. */
        String key() {
            return String.valueOf(getMessage());
        }
    }
}
