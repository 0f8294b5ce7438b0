package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.Pictures;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

/** Which pictures stay on the disk. */
class KeepingTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    @TempDir Path home;

    private static byte[] file(int n) {
        return Pictures.file(ItemArt.draw(n, 300, 300), "png");
    }

    @Test
    void whatARowNamesStaysAndWhatNoneNamesGoes() {
        try (var store = Store.open(home, new SettableClock())) {
            var folder = new PhotoFolder(home.resolve("photos"));
            var listings = new ListingService(store, folder);
            Photo listed = Photos.prepare(file(1));
            Photo putBack = Photos.prepare(file(2));
            Photo later = Photos.prepare(file(3));
            Photo evidence = Photos.prepare(file(4));
            listings.recognise(listed, file(1));
            listings.recognise(putBack, file(2));
            listings.recognise(later);
            listings.recognise(evidence);
            Listing listing = listings.list(OWNER, QuickListing.of(listed, 3990, 5, "")).listing();
            store.db().write(tx -> tx.update("CREATE TABLE proof(return_photo_sha TEXT) STRICT"));
            store.db().write(tx -> tx.update("INSERT INTO proof VALUES (?)", evidence.sha256()));
            assertThat(listings.keeping().originalOf(putBack.sha256())).hasValue(file(2));

            assertThat(listings.keeping().sweep(0)).as("what was just written stays").isZero();
            listings.editing()
                    .edit(OWNER, List.of(Edit.photos(listing.id(), List.of(later.sha256()))));
            assertThat(listings.keeping().sweep(Long.MAX_VALUE)).isEqualTo(1);
            assertThat(folder.has(putBack.sha256())).isFalse();
            assertThat(folder.thumbnail(putBack.sha256())).isEmpty();
            assertThat(listings.keeping().originalOf(putBack.sha256())).isEmpty();
            for (Photo kept : List.of(listed, later, evidence)) {
                assertThat(folder.read(kept.sha256())).isPresent();
            }
            assertThat(listings.keeping().originalOf(listed.sha256())).hasValue(file(1));
        }
    }
}
