package shop.kaibo.aftersale.evidence;

import org.jdbi.v3.core.Handle;

import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.store.Store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets go of pictures of parcels, which may show a waybill with a name on it, once their case was
 * over for long enough. The chain keeps their hashes. Thread-safe; works on the disk.
 */
public final class EvidenceExpiry {
    private static final String DUE =
            """
            SELECT e.seq, e.photo_sha FROM evidence e JOIN after_sale a ON a.id = e.case_id
            WHERE e.gone_ms = 0 AND e.taken_ms < ?1
              AND a.status IN ('success', 'closed') AND a.updated_ms < ?1
              AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.photo_sha = e.photo_sha)
              AND NOT EXISTS (SELECT 1 FROM listing_version v WHERE v.photo_sha = e.photo_sha)
            LIMIT ?2
            """;

    private final Store store;
    private final PhotoFolder photos;

    public EvidenceExpiry(Store store, PhotoFolder photos) {
        this.store = store;
        this.photos = photos;
    }

    private record Due(long seq, String sha) {}

    /** Lets go of at most so many whose case was over before a moment; answers how many. */
    public int run(long beforeMs, int most) {
        List<Due> due =
                store.db()
                        .read(
                                h ->
                                        Ask.list(
                                                h,
                                                DUE,
                                                List.of(beforeMs, most),
                                                rows ->
                                                        new Due(
                                                                rows.getLong(1),
                                                                rows.getString(2))));
        if (due.isEmpty()) {
            return 0;
        }
        due.forEach(one -> photos.remove(one.sha()));
        long now = store.clock().nowMs();
        return store.db()
                .write(
                        tx -> {
                            for (Due one : due) {
                                tx.update(
                                        "UPDATE evidence SET gone_ms = ? WHERE seq = ?",
                                        now,
                                        one.seq());
                            }
                            tx.touched("evidence");
                            return due.size();
                        });
    }

    /** The links whose picture was let go. */
    static Set<Long> gone(Handle handle) {
        return new HashSet<>(
                Ask.list(
                        handle,
                        "SELECT seq FROM evidence WHERE gone_ms > 0",
                        List.of(),
                        rows -> rows.getLong(1)));
    }
}
