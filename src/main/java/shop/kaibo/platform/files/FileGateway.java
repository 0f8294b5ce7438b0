package shop.kaibo.platform.files;

import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A shop without an interface: nothing can be asked of it and nothing sent to it, which its
 * capabilities say. What a person carries there and back goes through sync. Thread-safe.
 */
public class FileGateway implements PlatformGateway {
    /** How an account of this kind is named. */
    public static final String PLATFORM = "files";

    private static final String ABSENT = "files_absent";

    /** Where a file is asked like a platform: it leads from our references to what it tells. */
    public static final Capabilities ASKED = can(true);

    /** What such an account can do. */
    public static final Capabilities CAN = can(false);

    private static Capabilities can(boolean references) {
        return new Capabilities(
                false,
                references,
                true,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                0,
                0);
    }

    @Override
    public Outcome<Capabilities> capabilities() {
        return new Outcome.Done<>(CAN);
    }

    @Override
    public Outcome<Long> epoch() {
        return new Outcome.Done<>(1L);
    }

    private static <T> Outcome<T> absent() {
        return new Outcome.Rejected<>(ABSENT, "");
    }

    @Override
    public Outcome<String> uploadPhoto(byte[] jpeg, String sha256, LongConsumer sent) {
        return absent();
    }

    @Override
    public Outcome<List<String>> suggestCategories(String title, String photo) {
        return absent();
    }

    @Override
    public Outcome<RemoteListing> createListing(ListingDraft draft, String key) {
        return absent();
    }

    @Override
    public Outcome<Optional<RemoteListing>> findListing(String reference) {
        return absent();
    }

    @Override
    public Outcome<RemoteListing> listing(String remoteId) {
        return absent();
    }

    @Override
    public Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key) {
        return absent();
    }

    @Override
    public Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key) {
        return absent();
    }

    @Override
    public Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference) {
        return absent();
    }

    @Override
    public Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key) {
        return absent();
    }

    @Override
    public Outcome<Page<RemoteListing>> listingsChanged(String cursor, int limit) {
        return absent();
    }

    @Override
    public Outcome<Page<RemoteOrder>> ordersChanged(String cursor, int limit) {
        return absent();
    }

    @Override
    public Outcome<RemoteOrder> order(String remoteId) {
        return absent();
    }

    @Override
    public Outcome<RemoteOrder> ship(
            String remoteOrderId, String carrier, String waybill, String key) {
        return absent();
    }

    @Override
    public Outcome<Page<RemoteCase>> casesChanged(String cursor, int limit) {
        return absent();
    }

    @Override
    public Outcome<RemoteCase> afterSale(String remoteId) {
        return absent();
    }

    @Override
    public Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key) {
        return absent();
    }

    @Override
    public AutoCloseable events(Runnable changed, Runnable broken) {
        return () -> {};
    }

    @Override
    public void close() {}
}
