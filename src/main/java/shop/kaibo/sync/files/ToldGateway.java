package shop.kaibo.sync.files;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.files.FileGateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers as a file tells, so that what was carried there is asked about like anywhere else; about
 * what is not in the file it knows nothing. Not thread-safe while it is filled.
 */
final class ToldGateway extends FileGateway {
    private final Map<String, RemoteOrder> orders = new HashMap<>();
    private final Map<String, RemoteListing> listings = new HashMap<>();
    private final Map<String, RemoteListing> byReference = new HashMap<>();
    private final Map<String, RemoteCase> cases = new HashMap<>();
    private final Map<String, Long> stock = new HashMap<>();
    private final Map<String, Long> expected = new HashMap<>();

    void tell(RemoteOrder order) {
        orders.put(order.remoteId(), order);
    }

    void tell(RemoteListing listing) {
        listings.put(listing.remoteId(), listing);
        listing.skus().forEach(sku -> stock.put(sku.remoteId(), sku.stock()));
        String reference = listing.reference();
        if (reference != null) {
            byReference.put(reference, listing);
        }
    }

    void tell(RemoteCase one) {
        cases.put(one.remoteId(), one);
    }

    /** A stock change is there when its sku has so many pieces. */
    void expect(String operation, long pieces) {
        expected.put(operation, pieces);
    }

    @Override
    public Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference) {
        Long now = stock.get(remoteSkuId);
        return new Outcome.Done<>(
                now != null && now.equals(expected.get(reference))
                        ? Optional.of(new StockEffect(now, 0))
                        : Optional.empty());
    }

    private static <T> Outcome<T> found(Map<String, T> told, String id) {
        return told.containsKey(id)
                ? new Outcome.Done<>(Objects.requireNonNull(told.get(id)))
                : new Outcome.Rejected<>("not_told", "");
    }

    @Override
    public Outcome<RemoteOrder> order(String remoteId) {
        return found(orders, remoteId);
    }

    @Override
    public Outcome<RemoteListing> listing(String remoteId) {
        return found(listings, remoteId);
    }

    @Override
    public Outcome<Optional<RemoteListing>> findListing(String reference) {
        return new Outcome.Done<>(Optional.ofNullable(byReference.get(reference)));
    }

    @Override
    public Outcome<RemoteCase> afterSale(String remoteId) {
        return found(cases, remoteId);
    }
}
