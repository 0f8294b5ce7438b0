package shop.kaibo.store;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Clock;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;

/**
 * Where each feed of each account has been read to; moved in the transaction that keeps the page.
 * Thread-safe.
 */
public final class Cursors {
    private final Clock clock;

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /** The position of a stream, "" before its first page. */
    public String position(Handle handle, String account, String stream) {
        return Ask.first(
                        handle,
                        "SELECT position FROM cursor WHERE account = ? AND stream = ?",
                        List.of(account, stream),
                        row -> row.getString(1))
                .orElse("");
    }

    /** Moves a stream's position together with the rows of its page. */
    public void move(Tx tx, String account, String stream, String position) {
        tx.update(
                "INSERT INTO cursor(account, stream, position, at_ms) VALUES (?,?,?,?) ON"
                        + " CONFLICT(account, stream) DO UPDATE SET position = excluded.position,"
                        + " at_ms = excluded.at_ms",
                account,
                stream,
                position,
                clock.nowMs());
        tx.touched("cursor");
    }

    /** When a stream was last read to its end, epoch ms; 0 never. */
    public long readMs(Handle handle, String account, String stream) {
        return handle.createQuery("SELECT at_ms FROM cursor WHERE account = ? AND stream = ?")
                .bind(0, account)
                .bind(1, stream)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
