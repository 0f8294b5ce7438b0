package shop.kaibo.aftersale.review;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;

import java.util.List;
import java.util.Optional;

/** Writes the rows of reviews. Thread-safe. */
final class ReviewStore {
    private final ReviewWords words;

    ReviewStore(ReviewWords words) {
        this.words = words;
    }

    record Known(String id, long epoch, long version, boolean unknownThere) {}

    Optional<Known> known(Handle handle, String account, String remoteId) {
        return Ask.first(
                handle,
                "SELECT id, epoch, version, unknown_there FROM review WHERE account = ? AND"
                        + " remote_id = ?",
                List.of(account, remoteId),
                row ->
                        new Known(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getBoolean(4)));
    }

    void save(Tx tx, String id, String account, long epoch, byte[] buyer, ReviewReport report) {
        boolean replied = !report.reply().isEmpty();
        byte[] reply = replied ? words.seal(report.reply()) : null;
        // our own words stay while they are on their way
        tx.update(
                "INSERT INTO review VALUES (?,?,?,?,?,?,?,?,?,?,?,?,NULL,'',0,?,0) ON"
                    + " CONFLICT(account, remote_id) DO UPDATE SET stars = excluded.stars, words ="
                    + " excluded.words, epoch = excluded.epoch, version = excluded.version, reply ="
                    + " CASE WHEN excluded.replied_ms > 0 OR intent_operation IS NULL THEN"
                    + " excluded.reply ELSE reply END, replied_ms = excluded.replied_ms,"
                    + " unknown_there = 0",
                id,
                account,
                report.remoteId(),
                report.remoteOrderId(),
                report.remoteSkuId(),
                buyer,
                report.stars(),
                words.seal(report.text()),
                epoch,
                report.version(),
                reply,
                replied ? Math.max(1, report.repliedMs()) : 0,
                report.createdMs());
        tx.touched("review");
    }

    int forget(Tx tx, String account, long epoch) {
        tx.touched("review");
        return tx.update(
                "UPDATE review SET unknown_there = 1 WHERE account = ? AND epoch < ? AND"
                        + " unknown_there = 0",
                account,
                epoch);
    }

    void intend(Tx tx, String id, String operation, String text) {
        tx.update(
                "UPDATE review SET intent_operation = ?, reply = ?, setback = '' WHERE id = ?",
                operation,
                words.seal(text),
                id);
        tx.touched("review");
    }

    /** The reply is no longer on its way; words that never arrived are not kept. */
    void end(Tx tx, String id, String operation, String setback) {
        tx.update(
                "UPDATE review SET intent_operation = NULL, setback = ?, reply = CASE WHEN"
                        + " replied_ms > 0 THEN reply END WHERE id = ? AND intent_operation = ?",
                setback,
                id,
                operation);
        tx.touched("review");
    }

    void fault(Tx tx, String id, boolean is) {
        tx.update("UPDATE review SET fault = ? WHERE id = ?", is ? 1 : 0, id);
        tx.touched("review");
    }

    @Nullable String account(Handle handle, String id) {
        return Ask.first(
                        handle,
                        "SELECT account FROM review WHERE id = ?",
                        List.of(id),
                        row -> row.getString(1))
                .orElse(null);
    }
}
