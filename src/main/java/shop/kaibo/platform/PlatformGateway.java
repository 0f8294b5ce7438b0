package shop.kaibo.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The one port to a selling platform. Every call blocks on the network, is made off the FX thread
 * and outside any transaction, and tells its fate as an {@link Outcome}; nothing here throws for
 * the state of the world. The key of a write is its idempotency key where the platform has them and
 * its client reference where it has those. Thread-safe.
 */
public interface PlatformGateway
        extends ReviewGateway, RefundGateway, AccountGateway, AutoCloseable {
    /** The code of a platform where a listing's words cannot be changed from here. */
    String EDIT_ABSENT = "edit_absent";

    /** The code of a platform whose stock changes need no weighing. */
    String WEIGH_ABSENT = "weigh_absent";

    /** The code of a platform where unpaid orders cannot be closed from here. */
    String CLOSE_ABSENT = "close_absent";

    /** The code of a platform that gives no field of a buyer in plain words. */
    String DECRYPT_ABSENT = "decrypt_absent";

    /** What this account can do; asked once on connecting and kept. */
    Outcome<Capabilities> capabilities();

    /** Until when the sign-in lasts at the longest (epoch ms), 0 for ever. */
    default long signedUntilMs() {
        return 0;
    }

    /** From now on tells each answer's own time where the platform gives one. */
    default void onDate(DateSink sink) {}

    /** Hears the platform's time. */
    @FunctionalInterface
    interface DateSink {
        /**
         * @param dateMs the platform's whole second (epoch ms)
         * @param tookMs from asking to this answer
         */
        void told(long dateMs, long tookMs);
    }

    /** The platform's epoch, a cheap call that also proves the way is open. */
    Outcome<Long> epoch();

    /**
     * How far a platform has come.
     *
     * @param change a number that rises with everything any feed tells; -1 where there is none
     */
    record Head(long epoch, long change) {}

    /** How far it has come: while that stays, no feed has anything new. */
    default Outcome<Head> head() {
        Outcome<Long> epoch = epoch();
        return epoch instanceof Outcome.Done<Long>(Long now)
                ? new Outcome.Done<>(new Head(now, -1))
                : epoch.failed();
    }

    /** Whether a write came under this key; Rejected where it cannot be asked. */
    default Outcome<Boolean> knows(String key) {
        return new Outcome.Rejected<>("keys_absent", "");
    }

    /**
     * Uploads a picture; the same bytes answer the same reference, so it may be repeated.
     *
     * @param sent told, while it goes, how many of its bytes were handed to the network
     */
    Outcome<String> uploadPhoto(byte[] jpeg, String sha256, LongConsumer sent);

    /** The same where nobody watches. */
    default Outcome<String> uploadPhoto(byte[] jpeg, String sha256) {
        return uploadPhoto(jpeg, sha256, _ -> {});
    }

    /** Leaf categories that fit a title and a picture, best first; none is a valid answer. */
    Outcome<List<String>> suggestCategories(String title, String photo);

    /** Creates a listing with all its skus; reviewed by the platform afterwards. */
    Outcome<RemoteListing> createListing(ListingDraft draft, String key);

    /** The listing that carries our reference, after an unanswered create. */
    Outcome<Optional<RemoteListing>> findListing(String reference);

    /** One listing as it is now. */
    Outcome<RemoteListing> listing(String remoteId);

    /**
     * Changes title, category and pictures on the base of the text version they were decided on; an
     * older base is Stale.
     *
     * @param photos remote picture references in order; none leaves the pictures as they are
     */
    default Outcome<RemoteListing> editListing(
            String remoteId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            String key) {
        return new Outcome.Rejected<>(EDIT_ABSENT, "");
    }

    /** Sets a price in fen on the base of the price version it was decided on. */
    Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key);

    /** Adds (or takes, when negative) pieces. */
    Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key);

    /** The applied stock change that carries this reference, after an unanswered one. */
    Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference);

    /**
     * How many pieces there are now: kept before a change is sent, on platforms where nothing but
     * weighing tells whether it arrived.
     */
    default Outcome<StockReading> readStock(String remoteSkuId) {
        return new Outcome.Rejected<>(WEIGH_ABSENT, "");
    }

    /** Whether an unanswered stock change arrived, by what was there before it and is there now. */
    default Outcome<StockReading.Arrival> weighStock(
            String remoteSkuId, StockReading before, long delta) {
        return new Outcome.Rejected<>(WEIGH_ABSENT, "");
    }

    /** Puts a listing on sale or takes it down. */
    Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key);

    /** Listings changed since the cursor; "" starts from the beginning. */
    Outcome<Page<RemoteListing>> listingsChanged(String cursor, int limit);

    /** Orders changed since the cursor. */
    Outcome<Page<RemoteOrder>> ordersChanged(String cursor, int limit);

    /** One order as it is now. */
    Outcome<RemoteOrder> order(String remoteId);

    /**
     * Whether the feed of orders brings new ones alone, so that those that are not over have to be
     * read again by {@link #orders}.
     */
    default boolean tellsNewOrdersOnly() {
        return false;
    }

    /** Orders as they are now, at most a hundred; the platform may leave out those it lost. */
    default Outcome<List<RemoteOrder>> orders(List<String> remoteIds) {
        return new Outcome.Done<>(List.of());
    }

    /** Marks an order shipped; the same waybill again is the same shipment. */
    Outcome<RemoteOrder> ship(String remoteOrderId, String carrier, String waybill, String key);

    /**
     * Closes an order nobody has paid and gives its pieces back to stock; closed already is closed.
     * Rejected("order_paid") when the buyer was faster.
     */
    default Outcome<RemoteOrder> closeOrder(String remoteOrderId, String reason, String key) {
        return new Outcome.Rejected<>(CLOSE_ABSENT, "");
    }

    /**
     * One field of an order's buyer in plain words, for a person who asked with a reason; platforms
     * count these, so nothing asks by itself, and the words are shown and never kept.
     * Rejected("decrypt_quota") when the day's number is used up, Rejected("decrypt_expired") when
     * the order was done too long ago.
     *
     * @param cipher what the platform sent in the field's place, where it did
     */
    default Outcome<String> decrypt(
            String remoteOrderId, Personal.Field field, @Nullable String cipher) {
        return new Outcome.Rejected<>(DECRYPT_ABSENT, "");
    }

    /** After-sale cases changed since the cursor. */
    Outcome<Page<RemoteCase>> casesChanged(String cursor, int limit);

    /** One case as it is now: how an unanswered act is resolved. */
    Outcome<RemoteCase> afterSale(String remoteId);

    /** Acts on a case as of the version it was decided on; an older one is Stale. */
    Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key);

    /**
     * An empty bundle.
     *
     * @throws UnsupportedOperationException where {@link Capabilities#bundle} is 0
     */
    default Bundle bundle() {
        throw new UnsupportedOperationException("this platform takes one write at a time");
    }

    /**
     * Listens to the platform's event stream where it has one: each event only says that something
     * changed, and the feeds are read. Runs the listener on a network thread.
     */
    AutoCloseable events(Runnable changed, Runnable broken);

    /**
     * The key with which the server proves itself, as a pin of {@link Trust}; Rejected("no_key")
     * where nothing is encrypted. Blocks on the network.
     */
    default Outcome<String> serverKey() {
        return new Outcome.Rejected<>("no_key", "");
    }

    @Override
    void close();
}
