package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.photo.Originals;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pictures stay on the disk: photos as long as anything names them, the files they were made
 * of until they are uploaded. Thread-safe; waits for the disk.
 */
public final class Keeping {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Store store;
    private final PhotoFolder photos;
    private final Originals originals;

    Keeping(Store store, PhotoFolder photos) {
        this.store = store;
        this.photos = photos;
        originals = new Originals(store.home().resolve("originals"));
    }

    /** A photo came; the file it was made of stays beside it until it is uploaded. */
    void original(Photo photo, byte[] file) {
        originals.keep(photo, file);
    }

    /** The file a photo was made of; empty when it is kept no longer or never was a file. */
    public Optional<byte[]> originalOf(String photoSha) {
        return originals.of(photoSha);
    }

    /** The photo is on the platform. */
    public void uploaded(String photoSha) {
        originals.uploaded(photoSha);
    }

    /**
     * Removes the photos that no row and nothing on its way names any more: those of cards that
     * were put back, and of earlier swaps. Only for a time when no card lies on the table.
     *
     * @param beforeMs only what was written before this moment, epoch ms
     * @return how many
     */
    public int sweep(long beforeMs) {
        Set<String> named = store.db().read(Keeping::named);
        int swept = 0;
        for (String sha : photos.olderThan(beforeMs)) {
            if (!named.contains(sha)) {
                photos.remove(sha);
                originals.uploaded(sha);
                swept++;
            }
        }
        return swept;
    }

    /** Every table is asked that has a place for a photo, also one that later versions add. */
    private static Set<String> named(Handle handle) {
        var named = new HashSet<String>();
        handle.createQuery(
                        "SELECT m.name AS place, c.name AS held FROM sqlite_master m JOIN"
                                + " pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name"
                                + " LIKE '%photo_sha%'")
                .map(
                        (rows, _) ->
                                "SELECT DISTINCT "
                                        + rows.getString(2)
                                        + " FROM "
                                        + rows.getString(1))
                .list()
                .forEach(
                        query ->
                                named.addAll(handle.createQuery(query).mapTo(String.class).list()));
        handle.createQuery(
                        "SELECT payload FROM outbox WHERE state IN"
                                + " ('waiting','sending','unknown','blocked')")
                .mapTo(String.class)
                .forEach(
                        payload -> {
                            Matcher found = SHA256.matcher(payload);
                            while (found.find()) {
                                named.add(found.group());
                            }
                        });
        return named;
    }
}
