package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.util.List;

/**
 * What of a listing has not reached the platform yet. Thread-safe.
 *
 * @param reason text key or the platform's own words, "" when nothing stands in the way
 * @param recallable nothing of it has left: it can be taken back as if it had never been
 */
public record Pending(State state, String reason, boolean recallable) {
    /** How it stands with the operation that is farthest behind. */
    public enum State {
        NONE,
        /** It goes by itself as soon as it can. */
        WAITING,
        /** Sent, and nothing came back; it is asked about by itself. */
        UNANSWERED,
        /** It waits for a person. */
        STUCK
    }

    /** Everything is there. */
    public static final Pending NOTHING = new Pending(State.NONE, "", false);

    static Pending of(List<Operation> open) {
        Pending worst = NOTHING;
        for (Operation each : open) {
            State state = state(each.state());
            if (state.compareTo(worst.state()) > 0) {
                worst = new Pending(state, text(each.reason()), false);
            }
        }
        return new Pending(worst.state(), worst.reason(), recallable(open));
    }

    /** Only a creation on its own takes the whole listing with it. */
    static boolean recallable(List<Operation> open) {
        return open.size() == 1
                && open.getFirst().kind().equals(ListingOperation.CREATE)
                && open.getFirst().sentMs() == 0
                && (open.getFirst().state() == OperationState.WAITING
                        || open.getFirst().state() == OperationState.BLOCKED);
    }

    private static State state(OperationState is) {
        return switch (is) {
            case WAITING, SENDING -> State.WAITING;
            case UNKNOWN -> State.UNANSWERED;
            case BLOCKED -> State.STUCK;
            case DONE, REJECTED, CANCELLED, MERGED -> State.NONE;
        };
    }

    /** Behind a key the facts are kept that a person needs elsewhere. */
    private static String text(@Nullable String reason) {
        if (reason == null) {
            return "";
        }
        int space = reason.indexOf(' ');
        return reason.startsWith("sync.why.") && space > 0 ? reason.substring(0, space) : reason;
    }
}
