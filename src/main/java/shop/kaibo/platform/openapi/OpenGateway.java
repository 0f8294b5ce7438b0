package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.platform.Bundle;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.RemoteReview;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Address;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.platform.wire.Wires;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Any shop that serves the documented HTTP API, the sandbox among them. Reasons of Offline and
 * Unknown are short stable words (name, refused, route, tls-expired, timeout, cut, portal,
 * not-json, http 500). A feed cursor of another history is Rejected("cursor_unknown"). Thread-safe.
 */
public final class OpenGateway implements PlatformGateway {
    private final Wires wires;
    private final Asking asking;
    private final Orders orders;
    private final Reviews reviews;
    private final Finding finding;
    private volatile @Nullable Capabilities known;

    private OpenGateway(HttpUrl base, String token, Trust trust, Patience patience) {
        wires = new Wires(trust, base.host(), patience);
        asking = new Asking(wires, base, token, this::hasKeys);
        orders = new Orders(asking);
        reviews = new Reviews(asking);
        finding = new Finding(asking);
    }

    private OpenGateway(OpenGateway shop, Asking asking) {
        wires = shop.wires;
        this.asking = asking;
        orders = new Orders(asking);
        reviews = new Reviews(asking);
        finding = new Finding(asking);
        known = shop.known;
    }

    /**
     * A gateway to the API at a base URL; nothing is sent yet.
     *
     * @throws Refused when the URL is not one, or would carry the token unencrypted
     */
    public static OpenGateway open(String url, String token) {
        return open(url, token, Trust.system());
    }

    /** The same, believing only whom the account believes. */
    public static OpenGateway open(String url, String token, Trust trust) {
        return new OpenGateway(Address.of(url), token.strip(), trust, Patience.USUAL);
    }

    /** The same with a patience of its own. */
    public static OpenGateway open(String url, String token, Patience patience) {
        return new OpenGateway(Address.of(url), token.strip(), Trust.system(), patience);
    }

    /**
     * Asks for a token where the API gives them without more, as the sandbox does.
     *
     * @throws Refused when the URL is not one
     */
    public static Outcome<String> newToken(String url) {
        return Entry.token(url);
    }

    private boolean hasKeys() {
        Capabilities now = known;
        if (now == null && capabilities() instanceof Outcome.Done<Capabilities>(var value)) {
            now = value;
        }
        return now != null && now.idempotencyKeys();
    }

    @Override
    public Outcome<Capabilities> capabilities() {
        Outcome<Capabilities> outcome =
                asking.read(asking.url("v1", "capabilities").build(), Abilities::of);
        if (outcome instanceof Outcome.Done<Capabilities>(var value)) {
            known = value;
        }
        return outcome;
    }

    @Override
    public Outcome<Long> epoch() {
        return finding.epoch();
    }

    @Override
    public Outcome<Head> head() {
        return finding.head();
    }

    @Override
    public Outcome<Boolean> knows(String key) {
        return finding.key(key);
    }

    @Override
    public Outcome<String> uploadPhoto(byte[] jpeg, String sha256, LongConsumer sent) {
        return asking.picture(jpeg, sha256, sent);
    }

    @Override
    public Outcome<List<String>> suggestCategories(String title, String photo) {
        return finding.categories(title, photo);
    }

    @Override
    public Outcome<RemoteListing> createListing(ListingDraft draft, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "listings").build(),
                key,
                Drafts.listing(draft),
                Wired::listing);
    }

    @Override
    public Outcome<Optional<RemoteListing>> findListing(String reference) {
        return finding.listing(reference);
    }

    @Override
    public Outcome<RemoteListing> listing(String remoteId) {
        return asking.read(asking.url("v1", "listings", remoteId).build(), Wired::listing);
    }

    @Override
    public Outcome<RemoteListing> editListing(
            String remoteId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            String key) {
        return asking.write(
                "PUT",
                asking.url("v1", "listings", remoteId, "text").build(),
                key,
                Drafts.text(title, category, photos, baseVersion),
                Wired::listing);
    }

    @Override
    public Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key) {
        return asking.write(
                "PUT",
                asking.url("v1", "skus", remoteSkuId, "price").build(),
                key,
                Drafts.price(priceFen, baseVersion),
                Wired::sku);
    }

    @Override
    public Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "skus", remoteSkuId, "stock").build(),
                key,
                Drafts.stock(delta, key),
                Wired::stockEffect);
    }

    @Override
    public Outcome<Optional<StockEffect>> findStockChange(String remoteSkuId, String reference) {
        return finding.stockChange(remoteSkuId, reference);
    }

    @Override
    public Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "listings", remoteId, "shelf").build(),
                key,
                Asking.MAPPER.createObjectNode().put("onSale", onSale),
                Wired::listing);
    }

    @Override
    public Outcome<Page<RemoteListing>> listingsChanged(String cursor, int limit) {
        return asking.feed("listings", cursor, limit, Wired::listing);
    }

    @Override
    public Outcome<Page<RemoteOrder>> ordersChanged(String cursor, int limit) {
        return orders.changed(cursor, limit);
    }

    @Override
    public Outcome<Page<RemoteCase>> casesChanged(String cursor, int limit) {
        return asking.feed("cases", cursor, limit, Wired::afterSale);
    }

    @Override
    public Outcome<RemoteOrder> order(String remoteId) {
        return orders.one(remoteId);
    }

    @Override
    public Outcome<RemoteOrder> ship(
            String remoteOrderId, String carrier, String waybill, String key) {
        return orders.ship(remoteOrderId, carrier, waybill, key);
    }

    @Override
    public Outcome<RemoteOrder> closeOrder(String remoteOrderId, String reason, String key) {
        return orders.close(remoteOrderId, reason, key);
    }

    @Override
    public Outcome<String> decrypt(String order, Personal.Field field, @Nullable String cipher) {
        return orders.plain(order, field);
    }

    @Override
    public Outcome<RemoteCase> afterSale(String remoteId) {
        return asking.read(asking.url("v1", "cases", remoteId).build(), Wired::afterSale);
    }

    @Override
    public Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "cases", remoteCaseId, "acts").build(),
                key,
                Drafts.act(act, version),
                Wired::afterSale);
    }

    @Override
    public Outcome<Page<RemoteReview>> reviewsChanged(String cursor, int limit) {
        return reviews.changed(cursor, limit);
    }

    @Override
    public Outcome<RemoteReview> review(String remoteId) {
        return reviews.one(remoteId);
    }

    @Override
    public Outcome<RemoteReview> replyReview(String remoteId, String text, String key) {
        return reviews.reply(remoteId, text, key);
    }

    @Override
    public Bundle bundle() {
        return new Together(asking, said -> new OpenGateway(this, said));
    }

    @Override
    public AutoCloseable events(Runnable changed, Runnable broken) {
        return asking.listen(changed, broken);
    }

    @Override
    public void onDate(DateSink sink) {
        wires.onDate(sink);
    }

    @Override
    public Outcome<String> serverKey() {
        return asking.serverKey();
    }

    @Override
    public void close() {
        wires.close();
    }
}
