package shop.kaibo.aftersale.evidence;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Sha256;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The rows of pictures, each with the hash of the one before it, so that none can be changed, put
 * in or taken out unseen. Thread-safe; writing belongs to the transaction handed in.
 */
public final class EvidenceChain {
    private static final String BEGINNING = "0".repeat(64);
    private static final String ROWS =
            "SELECT seq, case_id, waybill, photo_sha, operator, taken_ms, before, hash FROM"
                    + " evidence ";

    private EvidenceChain() {}

    static Evidence append(Tx tx, Actor actor, AfterSale sale, String photoSha, long takenMs) {
        Evidence last =
                Ask.first(
                                tx.handle(),
                                ROWS + "ORDER BY seq DESC LIMIT 1",
                                List.of(),
                                EvidenceChain::row)
                        .orElse(null);
        String before = last == null ? BEGINNING : last.hash();
        long seq = last == null ? 1 : last.seq() + 1;
        String by = actor.named();
        var open =
                new Evidence(
                        seq, sale.id(), sale.returnWaybill(), photoSha, by, takenMs, before, "");
        String hash = hash(before, sha(open.words()));
        tx.update(
                "INSERT INTO evidence(seq, case_id, waybill, photo_sha, operator, taken_ms,"
                        + " before, hash) VALUES (?,?,?,?,?,?,?,?)",
                seq,
                sale.id(),
                sale.returnWaybill(),
                photoSha,
                by,
                takenMs,
                before,
                hash);
        tx.touched("evidence");
        return new Evidence(
                seq, sale.id(), sale.returnWaybill(), photoSha, by, takenMs, before, hash);
    }

    static List<Evidence> of(Handle handle, String caseId) {
        return Ask.list(
                handle,
                ROWS + "WHERE case_id = ? ORDER BY seq",
                List.of(caseId),
                EvidenceChain::row);
    }

    /** All links from one on, as the ends of a proof need them. */
    static List<Evidence> from(Handle handle, long seq) {
        return Ask.list(
                handle, ROWS + "WHERE seq >= ? ORDER BY seq", List.of(seq), EvidenceChain::row);
    }

    /** Whether a link of this number and hash stands here. */
    static boolean has(Handle handle, long seq, String hash) {
        return Ask.number(
                        handle,
                        "SELECT count(*) FROM evidence WHERE seq = ? AND hash = ?",
                        List.of(seq, hash))
                == 1;
    }

    /** Walks the whole chain and every picture of it; reads the disk. */
    public static ChainState check(Store store, PhotoFolder photos) {
        List<Evidence> links = store.db().read(handle -> from(handle, 0));
        Set<Long> gone = store.db().read(EvidenceExpiry::gone);
        String before = BEGINNING;
        long expected = 1;
        for (Evidence link : links) {
            boolean right =
                    link.seq() == expected
                            && link.before().equals(before)
                            && link.hash().equals(hash(before, sha(link.words())))
                            && (gone.contains(link.seq()) || there(photos, link.photoSha()));
            if (!right) {
                return new ChainState(links.size(), expected);
            }
            before = link.hash();
            expected++;
        }
        return new ChainState(links.size(), told(store) > links.size() ? expected : 0);
    }

    private static boolean there(PhotoFolder photos, String sha256) {
        return photos.read(sha256).filter(jpeg -> Sha256.hex(jpeg).equals(sha256)).isPresent();
    }

    // links cut off the end leave no gap: the history knows how many there were
    private static long told(Store store) {
        return store.db()
                .read(
                        handle ->
                                Ask.number(
                                        handle,
                                        "SELECT count(*) FROM event WHERE kind = 'evidence.kept'",
                                        List.of()));
    }

    /** The hash of a link: of the hash before it, a blank, and the hash of its words. */
    static String hash(String before, String words) {
        return sha(before + " " + words);
    }

    static String sha(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence row(ResultSet rows) throws SQLException {
        return new Evidence(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getLong(6),
                rows.getString(7),
                rows.getString(8));
    }
}
