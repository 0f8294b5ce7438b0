package shop.kaibo.platform.vendure;

import okhttp3.HttpUrl;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.OrderRefund;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Address;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.platform.wire.Wires;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;

/**
 * A shop of the merchant's own that runs Vendure (3.x), signed in by an API key. It has no keys for
 * writes, no differences of stock, no feed of changes and no after-sale negotiation; how each is
 * made up for is said where it is done. Reasons of Offline and Unknown are the words of {@link
 * Wires}. Thread-safe.
 */
public final class VendureGateway implements PlatformGateway {
    /** What such a shop can do. */
    public static final Capabilities CAN =
            new Capabilities(
                    false, true, false, true, false, false, true, false, false, false, false, false,
                    true, 100, 0, true, "", 0);

    private static final int PAGE = 100;

    private final Clock clock;
    private final Wires wires;
    private final Speech speech;
    private final Shop shop;
    private final Pictures pictures;
    private final Goods goods;
    private final Making making;
    private final Stocking stocking;
    private final Catalogue catalogue;
    private final Placed placed;
    private final Shipping shipping;
    private final Refunding refunding;

    private VendureGateway(HttpUrl base, String key, Trust trust, Patience patience, Clock clock) {
        this.clock = clock;
        ReadWriteLock house = new ReentrantReadWriteLock();
        wires = new Wires(trust, base.host(), patience);
        speech = new Speech(wires, Rights.at(base), key);
        shop = new Shop(speech);
        pictures = new Pictures(speech);
        goods = new Goods(speech, shop);
        making = new Making(speech, shop, goods);
        stocking = new Stocking(speech, shop, house.writeLock());
        catalogue = new Catalogue(speech, shop, clock);
        placed = new Placed(speech, clock);
        shipping = new Shipping(speech, placed, house.readLock());
        refunding = new Refunding(speech, placed, house.readLock());
    }

    /**
     * A gateway to the shop at an address, with or without the path of its API; nothing is sent
     * yet.
     *
     * @throws Refused when the URL is not one, or would carry the key unencrypted
     */
    public static VendureGateway open(String url, String key, Trust trust, Clock clock) {
        return new VendureGateway(Address.of(url), key.strip(), trust, Patience.USUAL, clock);
    }

    @Override
    public Outcome<Capabilities> capabilities() {
        return Rights.fit(shop);
    }

    @Override
    public Outcome<Shopfront> shopfront() {
        return Rights.shopfront(speech);
    }

    @Override
    public void onDate(DateSink sink) {
        wires.onDate(sink);
    }

    @Override
    public Outcome<Long> epoch() {
        return Stopped.end(() -> shop.ask().epoch());
    }

    @Override
    public Outcome<String> uploadPhoto(byte[] jpeg, String sha256, LongConsumer sent) {
        return Stopped.end(() -> pictures.bring(jpeg, sha256, sent));
    }

    @Override
    public Outcome<List<String>> suggestCategories(String title, String photo) {
        // nothing has to be sorted there
        return new Outcome.Done<>(List.of(Readings.CATEGORY));
    }

    @Override
    public Outcome<RemoteListing> createListing(ListingDraft draft, String key) {
        return stirred(() -> making.make(draft));
    }

    @Override
    public Outcome<Optional<RemoteListing>> findListing(String reference) {
        return Stopped.end(() -> making.find(reference));
    }

    @Override
    public Outcome<RemoteListing> listing(String remoteId) {
        return Stopped.end(() -> goods.listing(remoteId));
    }

    @Override
    public Outcome<RemoteListing> editListing(
            String remoteId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            String key) {
        return stirred(() -> goods.edit(remoteId, title, photos));
    }

    @Override
    public Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key) {
        return stirred(() -> goods.price(remoteSkuId, priceFen));
    }

    @Override
    public Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key) {
        return stirred(() -> stocking.adjust(remoteSkuId, delta));
    }

    @Override
    public Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference) {
        return new Outcome.Done<>(Optional.empty());
    }

    /** Not the pieces but how often they were set: the shop counts and keeps each setting. */
    @Override
    public Outcome<StockReading> readStock(String remoteSkuId) {
        return Stopped.end(() -> new StockReading(stocking.mark(remoteSkuId), clock.nowMs()));
    }

    @Override
    public Outcome<StockReading.Arrival> weighStock(
            String remoteSkuId, StockReading before, long delta) {
        return Stopped.end(() -> stocking.arrival(remoteSkuId, delta, before.stock()));
    }

    @Override
    public Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key) {
        return stirred(() -> goods.shelf(remoteId, onSale));
    }

    @Override
    public Outcome<Page<RemoteListing>> listingsChanged(String cursor, int limit) {
        return Stopped.end(() -> catalogue.changed(cursor, Math.clamp(limit, 1, PAGE)));
    }

    @Override
    public Outcome<Page<RemoteOrder>> ordersChanged(String cursor, int limit) {
        return Stopped.end(() -> placed.since(cursor, Math.clamp(limit, 1, PAGE)));
    }

    @Override
    public boolean tellsNewOrdersOnly() {
        return true;
    }

    @Override
    public Outcome<List<RemoteOrder>> orders(List<String> remoteIds) {
        return Stopped.end(() -> placed.again(remoteIds));
    }

    @Override
    public Outcome<RemoteOrder> order(String remoteId) {
        return Stopped.end(() -> placed.one(remoteId));
    }

    @Override
    public Outcome<RemoteOrder> ship(
            String remoteOrderId, String carrier, String waybill, String key) {
        return Stopped.end(() -> shipping.ship(remoteOrderId, carrier, waybill));
    }

    @Override
    public Outcome<RemoteOrder> refund(String remoteOrderId, OrderRefund wish, String key) {
        return stirred(() -> refunding.refund(remoteOrderId, wish, key));
    }

    @Override
    public Outcome<Optional<RemoteOrder>> findRefund(
            String remoteOrderId, OrderRefund wish, String key) {
        return Stopped.end(
                () ->
                        refunding.done(remoteOrderId, wish, key)
                                ? Optional.of(placed.one(remoteOrderId))
                                : Optional.empty());
    }

    @Override
    public Outcome<Page<RemoteCase>> casesChanged(String cursor, int limit) {
        return Stopped.end(() -> placed.refunds(cursor, shop.settings().epoch()));
    }

    @Override
    public Outcome<RemoteCase> afterSale(String remoteId) {
        return Stopped.end(() -> placed.refund(remoteId));
    }

    @Override
    public Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key) {
        return new Outcome.Rejected<>("negotiation_absent", "sync.why.negotiation");
    }

    /** What changed by us is told by the next look. */
    private <T> Outcome<T> stirred(Stopped.Way<T> way) {
        Outcome<T> outcome = Stopped.end(way);
        catalogue.stirred();
        return outcome;
    }

    @Override
    public AutoCloseable events(Runnable changed, Runnable broken) {
        return () -> {};
    }

    @Override
    public Outcome<String> serverKey() {
        return wires.shownKey(speech.knock());
    }

    @Override
    public void close() {
        wires.close();
    }
}
