package shop.kaibo.platform.kuaishou;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Ids;
import shop.kaibo.base.Refused;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Address;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.platform.wire.Rate;
import shop.kaibo.platform.wire.Wires;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A shop on Kuaishou, by the public documents of its open platform: written without ever having met
 * the live platform. What has no public method (the cart of a room, explaining, quick sale) is said
 * by the capabilities. Thread-safe.
 */
public final class KuaishouGateway implements PlatformGateway {
    /** Where listings are put into a room's cart, for which there is no public method. */
    public static final String CART_PAGE = "https://zs.kwaixiaodian.com/";

    /** What a shop there can do by its public documents. */
    public static final Capabilities CAN = Pace.CAN;

    private final Wires wires;
    private final HttpUrl base;
    private final PlatformTime time;
    private final Token token;
    private final Calls calls;
    private final Items items;
    private final Edits edits;
    private final Stock stock;
    private final Parcels parcels;
    private final Refunds refunds;
    private final Feeds feeds;
    private final ItemFeed itemFeed;
    private final Reception reception;

    private KuaishouGateway(
            HttpUrl base, Keeper keeper, Choices choices, Trust trust, Pace pace, Clock clock) {
        this.base = base;
        wires = new Wires(trust, base.host(), pace.patience());
        time = new PlatformTime(clock);
        wires.onDate(time);
        token = new Token(wires, base, keeper, time);
        calls = new Calls(wires, base, token, time, new Rate(clock, pace.callsPerSecond()));
        items = new Items(calls, choices, Budget.ofListing(Pace.NEW_A_DAY, time, keeper));
        edits = new Edits(calls, items);
        stock = new Stock(calls, items);
        parcels = new Parcels(calls, Budget.ofDecrypting(choices.decryptsADay(), time, keeper));
        refunds = new Refunds(calls, choices);
        reception = new Reception(calls);
        feeds = new Feeds(calls, new Ids(clock));
        itemFeed = new ItemFeed(calls, pace.listingsApartMs());
    }

    /**
     * A gateway to a shop; nothing is sent yet.
     *
     * @param keeper of the text that {@link SignIn} gave
     * @param choices what the merchant chose, by the names of {@link Choices}
     * @throws Refused when the URL is none or the secret is not one of this platform
     */
    public static KuaishouGateway open(
            String url, Keeper keeper, Map<String, String> choices, Trust trust, Clock clock) {
        return new KuaishouGateway(
                Address.of(url), keeper, Choices.of(choices), trust, Pace.USUAL, clock);
    }

    /** The same with a patience of its own, reading all items and calling as often as asked. */
    public static KuaishouGateway open(
            String url,
            Keeper keeper,
            Map<String, String> choices,
            Patience patience,
            Clock clock) {
        var pace = new Pace(patience, 0, 0);
        return new KuaishouGateway(
                Address.of(url), keeper, Choices.of(choices), Trust.system(), pace, clock);
    }

    /** Proves the sign-in too: what can be done is not asked but known. */
    @Override
    public Outcome<Capabilities> capabilities() {
        Outcome<Long> way = epoch();
        return way instanceof Outcome.Done ? new Outcome.Done<>(Pace.CAN) : way.failed();
    }

    @Override
    public long signedUntilMs() {
        return token.now().refreshUntilMs();
    }

    @Override
    public Outcome<Shopfront> shopfront() {
        return reception.shopfront();
    }

    @Override
    public Outcome<List<Offer>> offers(String choice) {
        return reception.offers(choice);
    }

    @Override
    public void onDate(DateSink sink) {
        wires.onDate(time.and(sink));
    }

    @Override
    public Outcome<Long> epoch() {
        return calls.get("open.user.seller.get", Calls.param(), _ -> Feeds.EPOCH);
    }

    @Override
    public Outcome<String> uploadPhoto(byte[] jpeg, String sha256, LongConsumer sent) {
        return items.upload(jpeg, sent);
    }

    @Override
    public Outcome<List<String>> suggestCategories(String title, String photo) {
        return items.suggest(title, photo);
    }

    @Override
    public Outcome<RemoteListing> createListing(ListingDraft draft, String key) {
        return items.create(draft);
    }

    @Override
    public Outcome<Optional<RemoteListing>> findListing(String reference) {
        return items.find(reference);
    }

    @Override
    public Outcome<RemoteListing> listing(String remoteId) {
        return items.one(remoteId);
    }

    /** The platform keeps no versions of words: the last ones count, and are reviewed again. */
    @Override
    public Outcome<RemoteListing> editListing(
            String remoteId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            String key) {
        Outcome<RemoteListing> edited = edits.edit(remoteId, title, category, photos);
        itemFeed.stirred();
        return edited;
    }

    /** The platform keeps no versions of prices: the last word counts. */
    @Override
    public Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key) {
        return items.price(remoteSkuId, priceFen);
    }

    @Override
    public Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key) {
        Outcome<StockEffect> changed = stock.adjust(remoteSkuId, delta);
        itemFeed.stirred();
        return changed;
    }

    @Override
    public Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference) {
        return new Outcome.Rejected<>("reference_absent", "");
    }

    @Override
    public Outcome<StockReading> readStock(String remoteSkuId) {
        return stock.read(remoteSkuId);
    }

    @Override
    public Outcome<StockReading.Arrival> weighStock(
            String remoteSkuId, StockReading before, long delta) {
        return stock.weigh(remoteSkuId, before, delta);
    }

    @Override
    public Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key) {
        return items.shelf(remoteId, onSale);
    }

    @Override
    public Outcome<Page<RemoteListing>> listingsChanged(String cursor, int limit) {
        return itemFeed.changed(cursor, limit);
    }

    @Override
    public Outcome<Page<RemoteOrder>> ordersChanged(String cursor, int limit) {
        return feeds.orders(cursor, limit);
    }

    @Override
    public Outcome<RemoteOrder> order(String remoteId) {
        return parcels.one(remoteId);
    }

    @Override
    public Outcome<RemoteOrder> ship(
            String remoteOrderId, String carrier, String waybill, String key) {
        return parcels.ship(remoteOrderId, carrier, waybill);
    }

    @Override
    public Outcome<RemoteOrder> closeOrder(String remoteOrderId, String reason, String key) {
        return parcels.close(remoteOrderId);
    }

    @Override
    public Outcome<String> decrypt(
            String remoteOrderId, Personal.Field field, @Nullable String cipher) {
        return parcels.plain(remoteOrderId, field);
    }

    @Override
    public Outcome<Page<RemoteCase>> casesChanged(String cursor, int limit) {
        return feeds.refunds(cursor, limit);
    }

    @Override
    public Outcome<RemoteCase> afterSale(String remoteId) {
        return refunds.one(remoteId);
    }

    @Override
    public Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key) {
        return refunds.act(remoteCaseId, act, version);
    }

    @Override
    public AutoCloseable events(Runnable changed, Runnable broken) {
        return () -> {};
    }

    @Override
    public Outcome<String> serverKey() {
        return wires.shownKey(new Request.Builder().url(base).build());
    }

    @Override
    public void close() {
        wires.close();
    }
}
