package shop.kaibo.store;

import java.util.Locale;

/** How far an operation is on its way to the platform. Thread-safe. */
public enum OperationState {
    /** Saved here, to be sent when its turn and its release time come. */
    WAITING,
    /** Handed to the network; found like this after a crash it counts as unknown. */
    SENDING,
    /** Sent without an answer; the platform is asked before anything else. */
    UNKNOWN,
    /** Needs a person: refused in a way that can be mended, or undecidable. */
    BLOCKED,
    /** Confirmed by the platform. */
    DONE,
    /** Refused for good. */
    REJECTED,
    /** Taken back before it was sent. */
    CANCELLED,
    /** Taken up by an earlier one, whose id is its reason, before either was sent. */
    MERGED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OperationState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Whether it still has a way to go. */
    public boolean open() {
        return this == WAITING || this == SENDING || this == UNKNOWN || this == BLOCKED;
    }
}
