package shop.kaibo.desk.aftersale.review;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.review.BadSku;
import shop.kaibo.aftersale.review.ReviewHeap;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what the page shows, with pictures once each, off the FX thread. Thread-safe. */
final class ReviewReading {
    private static final int SHOWN = 300;

    private record Asked(ReviewHeap heap, String skuId, boolean offline) {}

    private final ReviewService reviews;
    private final ListingService listings;
    private final Texts texts;
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private volatile Asked asked = new Asked(ReviewHeap.FRESH, "", false);

    ReviewReading(ReviewService reviews, ListingService listings, Texts texts) {
        this.reviews = reviews;
        this.listings = listings;
        this.texts = texts;
    }

    /** What the next reading is of; "" is every sku. */
    void ask(ReviewHeap heap, String skuId, boolean offline) {
        asked = new Asked(heap, skuId, offline);
    }

    List<ReviewRow> rows() {
        Asked now = asked;
        return reviews.list(now.heap(), now.skuId(), SHOWN).stream()
                .map(
                        review -> {
                            picture(review.photoSha());
                            return ReviewRow.of(review, now.offline(), texts);
                        })
                .toList();
    }

    List<BadSku> skus() {
        List<BadSku> found = reviews.bySku();
        found.forEach(one -> picture(one.photoSha()));
        return found;
    }

    private void picture(String sha) {
        if (!photos.containsKey(sha)) {
            listings.thumbnail(sha).ifPresent(jpeg -> photos.put(sha, jpeg));
        }
    }

    /** A listing's picture, a JPEG, null when it is not here. */
    byte @Nullable [] photo(String sha) {
        return photos.get(sha);
    }
}
