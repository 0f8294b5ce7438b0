package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.line.Target;

/**
 * One kind of operation: how it is said to a platform and what the answer means to its feature. It
 * translates and holds no rules. Thread-safe.
 */
public interface Errand {
    /** The kind in the outbox. */
    String kind();

    /**
     * What of its topic the operation changes: while one waits for a person, later ones on the same
     * field wait with it and others do not. "" is the whole topic.
     */
    String field(Operation operation);

    /** Whether everything later in its topic falls with it when it is refused. */
    default boolean founds() {
        return false;
    }

    /** Whether it is more than one call, so that it cannot share a request with others. */
    default boolean alone() {
        return false;
    }

    /**
     * What has to be there before it goes, safe to repeat; null when it may go. Blocks on the
     * network.
     */
    default @Nullable Outcome<Effect> prepare(Target there, Operation operation) {
        return null;
    }

    /** Sends it under its own id as key and reference; blocks on the network. */
    Outcome<Effect> send(Target there, Operation operation);

    /** Asks what became of it, where no key makes repeating harmless; blocks on the network. */
    Outcome<Fate> ask(Target there, Operation operation);

    /**
     * Whether the platform still shows what it had confirmed before it was put back; blocks on the
     * network.
     */
    default Outcome<Fate> review(Target there, Operation operation) {
        return ask(there, operation);
    }

    /** Whether a later operation on the same field leaves nothing of this one to be seen. */
    default boolean lastCounts() {
        return false;
    }

    /** The platform, put back, no longer shows it: it is about to go again. */
    default void forgotten(Tx tx, Operation operation) {}

    /** The platform refused it for good, or what it depended on. */
    void rejected(Tx tx, Operation operation, String reason);

    /**
     * Somebody changed the same thing first: what a person has to know to choose, kept behind the
     * reason; null when there is nothing to choose and the operation ends. May ask the platform;
     * blocks on the network.
     */
    default @Nullable String theirs(Target there, Operation operation) {
        return null;
    }

    /** Somebody was first, and that ends it. */
    default void stale(Tx tx, Operation operation) {
        rejected(tx, operation, Why.OVERTAKEN);
    }
}
