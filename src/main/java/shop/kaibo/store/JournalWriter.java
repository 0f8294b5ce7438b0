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
            @Nullable String account,
            @Nullable String dependsOn,
            long createdMs) {
        private Entry(String what, String id, String payload) {
            this(what, id, 0, "", "", payload, "", null, null, 0);
        }
    }

    void rows(Tx tx, RowImages.Images images) {
        write(tx, new Entry("rows", "", Payloads.write(images)));
    }

    /** A home was put back to a copy: what was written before counts only as far as the copy. */
    byte[] restored(String copy) {
        return sealed(new Entry("restored", "", copy));
    }

    void operation(
            Tx tx, Operation.Draft d, @Nullable String account, String payload, long createdMs) {
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
                        account,
                        d.dependsOn(),
                        createdMs));
    }

    /** An operation that leaves with an earlier one. */
    void takenUp(
            Tx tx,
            Operation.Draft d,
            @Nullable String account,
            String payload,
            String by,
            long createdMs) {
        write(
                tx,
                new Entry(
                        "merged", d.id(), 0, d.topic(), d.kind(), payload, d.actor(), account, by,
                        createdMs));
    }

    void cancelled(Tx tx, String id) {
        write(tx, new Entry("cancelled", id, ""));
    }

    void replaced(Tx tx, String id, String payload) {
        write(tx, new Entry("replaced", id, payload));
    }

    void event(
            Tx tx,
            long atMs,
            String topic,
            String kind,
            String payload,
            String actor,
            @Nullable String operation) {
        String id = operation == null ? "" : operation;
        write(tx, new Entry("event", id, atMs, topic, kind, payload, actor, null, null, atMs));
    }

    private void write(Tx tx, Entry entry) {
        tx.record(sealed(entry));
    }

    private byte[] sealed(Entry entry) {
        return vault.seal(CONTEXT, Payloads.write(entry));
    }
}
