package shop.kaibo.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Database;
import shop.kaibo.sqlite.Tx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the one history ends: its last number and a keyed seal over it. Without it a row cut off
 * the end would not be missed, and whoever has only the file could write the chain anew. An empty
 * seal is one that this home has still to set. Thread-safe.
 */
final class EventHead {
    private static final String CONTEXT = "event.head";

    private final Vault vault;

    EventHead(Vault vault) {
        this.vault = vault;
    }

    private record Head(long seq, byte[] seal) {}

    void move(Tx tx, long seq, byte[] hash) {
        tx.update("UPDATE event_head SET seq = ?, seal = ?", seq, seal(seq, hash));
    }

    /** Seals the end of a history that came from an older program or out of a copy. */
    void sealEnd(Database db) {
        Optional<Head> open = db.read(EventHead::read).filter(h -> h.seal.length == 0 && h.seq > 0);
        if (open.isPresent()) {
            db.write(tx -> seal(tx, open.get().seq));
        }
    }

    private boolean seal(Tx tx, long seq) {
        Optional<byte[]> hash =
                tx.handle()
                        .createQuery("SELECT hash FROM event WHERE seq = ?")
                        .bind(0, seq)
                        .mapTo(byte[].class)
                        .findOne();
        hash.ifPresent(h -> move(tx, seq, h));
        return hash.isPresent();
    }

    /** Compares the end with the last row of a chain that is sound so far. */
    OptionalLong firstBroken(Handle handle, long last, byte[] lastHash) {
        Optional<Head> head = read(handle);
        if (head.isEmpty()) {
            return OptionalLong.of(last + 1);
        }
        long seq = head.get().seq;
        if (seq != last) {
            return OptionalLong.of(Math.min(seq, last) + 1);
        }
        boolean sealed = head.get().seal.length > 0;
        return sealed && !MessageDigest.isEqual(seal(last, lastHash), head.get().seal)
                ? OptionalLong.of(last)
                : OptionalLong.empty();
    }

    private byte[] seal(long seq, byte[] hash) {
        return vault.hash(CONTEXT, seq + ":" + HexFormat.of().formatHex(hash));
    }

    private static Optional<Head> read(Handle handle) {
        return handle.createQuery("SELECT seq, seal FROM event_head")
                .map((row, _) -> new Head(row.getLong("seq"), row.getBytes("seal")))
                .findOne();
    }

    static byte[] hash(
            byte[] before,
            long seq,
            long at,
            String topic,
            String kind,
            String json,
            String actor,
            @Nullable String operation) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            String row =
                    String.join("\n", seq + " " + at, topic, kind, actor, operation + "", json);
            return digest.digest(row.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
