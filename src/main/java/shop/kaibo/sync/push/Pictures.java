package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Uploads;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.Optional;

/** Photos on a platform: kept under their hash there and sent once. Thread-safe. */
final class Pictures {
    private static final String PHOTO = "photo";

    private final Store store;
    private final ListingService listings;

    Pictures(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    /** The platform's reference of a photo; empty before it is there. */
    Optional<String> reference(Target there, String sha256) {
        return store.db().read(h -> store.remoteIds().remote(h, there.account(), PHOTO, sha256));
    }

    /**
     * Sends a photo that is not there yet; null when it is there now. Blocks on the network.
     *
     * @param listingId whose photo it is
     * @param first told before anything is sent
     * @param lost told when it did not get there
     */
    @Nullable Outcome<Effect> bring(
            Target there, String listingId, String sha256, Effect first, Effect lost) {
        if (reference(there, sha256).isPresent()) {
            return null;
        }
        Optional<byte[]> jpeg = listings.photo(sha256);
        if (jpeg.isEmpty()) {
            return new Outcome.Rejected<>(PHOTO, Why.NO_PHOTO);
        }
        write(first);
        Outcome<String> uploaded = there.call(g -> upload(g, listingId, jpeg.get(), sha256));
        if (!(uploaded instanceof Outcome.Done<String>(String reference))) {
            write(lost);
            return uploaded.failed();
        }
        write(tx -> store.remoteIds().bind(tx, there.account(), PHOTO, reference, sha256));
        listings.keeping().uploaded(sha256);
        return null;
    }

    private Outcome<String> upload(
            PlatformGateway gateway, String listingId, byte[] jpeg, String sha256) {
        Uploads uploads = listings.recall().uploads();
        try {
            uploads.sent(listingId, 0, jpeg.length);
            return gateway.uploadPhoto(
                    jpeg, sha256, sent -> uploads.sent(listingId, sent, jpeg.length));
        } finally {
            uploads.ended(listingId);
        }
    }

    private void write(Effect effect) {
        store.db()
                .write(
                        tx -> {
                            effect.write(tx);
                            return true;
                        });
    }
}
