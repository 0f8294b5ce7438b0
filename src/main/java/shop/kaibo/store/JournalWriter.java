package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

/**
 * Puts what a local write acknowledged into the journal, sealed, in the same unit of work. Used on
 * the writer's thread.
 */
final class JournalWriter {
    static final String CONTEXT = "journal";

    private final Vault vault;

    JournalWriter(Vault vault) {
        this.vault = vault;
    }

    /** One entry as it is sealed. */
    record Entry(
            String what,
            String id,
            long atMs,
            String topic,
            String kind,
            String payload,
            String actor,
            @Nullable String account) {}

    void operation(Tx tx, Operation.Draft d, @Nullable String account, String payload) {
        write(
                tx,
                new Entry(
                        "operation",
                        d.id(),
                        d.releaseMs(),
                        d.topic(),
                        d.kind(),
                        payload,
                        d.actor(),
                        account));
    }

    void cancelled(Tx tx, String id) {
        write(tx, new Entry("cancelled", id, 0, "", "", "", "", null));
    }

    void replaced(Tx tx, String id, String payload) {
        write(tx, new Entry("replaced", id, 0, "", "", payload, "", null));
    }

    void event(
            Tx tx,
            long atMs,
            String topic,
            String kind,
            String payload,
            String actor,
            @Nullable String operation) {
        write(tx, new Entry("event", operation + "", atMs, topic, kind, payload, actor, null));
    }

    private void write(Tx tx, Entry entry) {
        String json = Payloads.write(entry);
        tx.record(vault.seal(CONTEXT, json));
    }
}
