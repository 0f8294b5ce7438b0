package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.Likeness;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.code.Code;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a photo that just came says by itself. Thread-safe.
 *
 * @param photo the photo, its bytes kept in the folder only
 * @param file where those bytes lie, a JPEG
 * @param code merchant code printed in it, or that of the thing seen before; "" for none
 * @param before the thing of the open shelf that looks the same and can be restocked; null for none
 * @param found what the rules say of the codes in it
 */
public record Recognised(
        Photo photo, Path file, String code, @Nullable Listing before, List<Finding> found) {
    /** How far back is looked for a picture like it. */
    private static final int LOOKED_AT = 5_000;

    /** How many of those that are near are opened to see. */
    private static final int LOOKED_INTO = 5;

    /** A hash with fewer bits set, or fewer not set, is of one flat colour and says nothing. */
    private static final int LEAST_BITS = 4;

    /** What a shop prints into a square for itself; the rest is addresses and accounts. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,31}");

    /** What keeps it from being published. */
    public Optional<Finding> wrong() {
        return found.stream().filter(Finding::blocks).findFirst();
    }

    static Recognised of(Store store, Checking checking, Photo photo, Path file) {
        String printed = printed(checking, photo);
        List<Finding> found = checking.look(photo);
        return store.db().read(h -> of(h, checking, photo, file, printed, found));
    }

    private static Recognised of(
            Handle handle,
            Checking checking,
            Photo photo,
            Path file,
            String printed,
            List<Finding> found) {
        Optional<String> known =
                (printed.isEmpty() ? Optional.<String>empty() : byCode(handle, printed))
                        .or(() -> byPhoto(handle, checking, photo));
        Optional<Listing> seen = known.flatMap(id -> ListingStore.listing(handle, id));
        String code = printed;
        if (code.isEmpty()) {
            code = seen.map(l -> l.skus().getFirst().code()).orElse("");
        }
        return new Recognised(
                photo.kept(),
                file,
                code,
                seen.filter(l -> restockable(handle, l)).orElse(null),
                found);
    }

    private static boolean restockable(Handle handle, Listing listing) {
        boolean there =
                listing.state() != ListingState.REFUSED && listing.state() != ListingState.OFF;
        // of several sizes nobody knows which is meant
        return there
                && listing.skus().size() == 1
                && ListingStore.shelf(handle, listing.shelfId()).filter(Shelf::open).isPresent();
    }

    /** A code in bars names goods; one in squares only where it can be a merchant code. */
    private static String printed(Checking checking, Photo photo) {
        List<Code> codes = checking.codes(photo);
        return codes.stream()
                .sorted(Comparator.comparing((Code c) -> !c.kind().bars()))
                .filter(c -> c.kind().bars() || PLAIN.matcher(c.text()).matches())
                .map(c -> merchantCode(c.text()))
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String merchantCode(String text) {
        try {
            return ListingRules.code(text);
        } catch (Refused no) {
            return "";
        }
    }

    private static Optional<String> byCode(Handle handle, String code) {
        return handle.createQuery(
                        "SELECT listing_id FROM sku WHERE code = ? AND code <> '' ORDER BY rowid"
                                + " DESC LIMIT 1")
                .bind(0, code)
                .mapTo(String.class)
                .findOne();
    }

    private record Earlier(String id, String sha, int bits) {}

    private static Optional<String> byPhoto(Handle handle, Checking checking, Photo photo) {
        long hash = photo.perceptualHash();
        int set = Long.bitCount(hash);
        boolean flat = set < LEAST_BITS || set > Long.SIZE - LEAST_BITS;
        return handle
                .createQuery(
                        "SELECT id, photo_sha, photo_hash FROM listing WHERE photo_sha <> '' ORDER"
                                + " BY rowid DESC LIMIT ?")
                .bind(0, LOOKED_AT)
                .map(
                        (rows, _) ->
                                new Earlier(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(2).equals(photo.sha256())
                                                ? 0
                                                : flat
                                                        ? Long.SIZE
                                                        : Likeness.apart(hash, rows.getLong(3))))
                .stream()
                .filter(each -> each.bits() <= Likeness.SHAPE_APART)
                // the nearest first, of those the newest; its colours are looked at too
                .sorted(Comparator.comparingInt(Earlier::bits))
                .limit(LOOKED_INTO)
                .filter(each -> checking.alike(photo, each.sha()))
                .findFirst()
                .map(Earlier::id);
    }
}
