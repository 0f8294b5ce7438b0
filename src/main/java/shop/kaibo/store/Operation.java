package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be done on a platform, exactly once: a row of the outbox. Thread-safe.
 *
 * @param seq order of acknowledgement; within a topic operations leave in this order
 * @param id its idempotency key and client reference
 * @param account whom it goes to; null until a first account exists
 * @param topic what must stay in order: "listing:…" or "order:…"
 * @param payload JSON of the kind's own record
 * @param releaseMs not sent before this moment (undo)
 * @param sentMs when it was last handed to the network, 0 never
 * @param reason a text key or the platform's words for why it is where it is
 */
public record Operation(
        long seq,
        String id,
        @Nullable String account,
        String topic,
        @Nullable String dependsOn,
        String kind,
        int version,
        String payload,
        String actor,
        long createdMs,
        long releaseMs,
        int attempts,
        long nextAttemptMs,
        long sentMs,
        OperationState state,
        @Nullable String reason,
        long doneMs) {

    /**
     * What a feature asks for.
     *
     * @param account null for the shop's selling account
     * @param releaseMs earliest sending in epoch ms, 0 for at once
     */
    public record Draft(
            String id,
            String topic,
            String kind,
            Object payload,
            String actor,
            long releaseMs,
            @Nullable String dependsOn,
            @Nullable String account) {
        /** For the selling account, at once, after nothing but its topic. */
        public static Draft of(String id, String topic, String kind, Object payload, String actor) {
            return new Draft(id, topic, kind, payload, actor, 0, null, null);
        }

        /** The same, held until a moment (epoch ms). */
        public Draft releasedAt(long ms) {
            return new Draft(id, topic, kind, payload, actor, ms, dependsOn, account);
        }

        /** The same, for one account. */
        public Draft on(@Nullable String owner) {
            return new Draft(id, topic, kind, payload, actor, releaseMs, dependsOn, owner);
        }
    }
}
