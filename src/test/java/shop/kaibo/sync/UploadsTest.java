package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.Uploads;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far a photo is on its way, as the bytes go. */
class UploadsTest {
    private static final long LONG_ENOUGH = 60_000;

    @TempDir Path folder;

    @Test
    void aPhotoIsFollowedByItsBytesAndForgottenWhenItIsThere() {
        try (var market = new Market(folder.resolve("there"));
                var till = new Till(folder.resolve("one"))) {
            Uploads uploads = till.listings.recall().uploads();
            Photo photo = Photos.prepare(noise());
            till.listings.recognise(photo, new byte[] {1, 2, 3});
            Listing listing =
                    till.listings.list(Till.OWNER, QuickListing.of(photo, 3990, 5, "")).listing();
            var keeping = till.listings.keeping();
            assertThat(keeping.originalOf(photo.sha256())).hasValue(new byte[] {1, 2, 3});
            List<Integer> seen = new CopyOnWriteArrayList<>();
            uploads.listen(
                    Set.of(Uploads.CHANGED),
                    _ -> {
                        Integer percent = uploads.percents().get(listing.id());
                        seen.add(percent == null ? -1 : percent);
                    });
            till.connect(market.url());
            till.engine.untilIdle(LONG_ENOUGH);
            assertThat(till.now(listing).state()).isNotEqualTo(ListingState.UPLOADING);
            assertThat(seen.getLast()).as("there").isEqualTo(-1);
            List<Integer> going = seen.subList(0, seen.size() - 1);
            assertThat(going).isSorted().startsWith(0).endsWith(100).hasSizeGreaterThan(5);
            assertThat(uploads.percents()).isEmpty();
            assertThat(keeping.originalOf(photo.sha256())).as("there, so not kept here").isEmpty();
        }
    }

    @Test
    void whatDoesNotGetThereIsNotOnItsWay() {
        try (var market = new Market(folder.resolve("there"));
                var till = new Till(folder.resolve("one"))) {
            till.connect(market.url());
            till.engine.untilIdle(LONG_ENOUGH);
            market.down();
            Listing listing = till.list(1, 3990, 5);
            till.engine.untilIdle(2_000);
            assertThat(till.listings.recall().uploads().percents()).isEmpty();
            assertThat(till.now(listing).state()).isEqualTo(ListingState.SAVED);
            assertThat(till.listings.recall().pending().get(listing.id()).recallable()).isTrue();
        }
    }

    /** A photo of some hundred kilobytes. */
    private static BufferedImage noise() {
        var image = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 900; x++) {
                image.setRGB(x, y, random.nextInt(0xffffff));
            }
        }
        return image;
    }
}
