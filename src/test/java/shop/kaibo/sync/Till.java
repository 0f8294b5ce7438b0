package shop.kaibo.sync;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.Sku;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** One till of a shop with its own home, syncing with whatever it is connected to. */
public final class Till implements AutoCloseable {
    public static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    public static final SyncPace QUICK = new SyncPace(20, 200, 50, 50, 100);

    public final Store store;
    public final ListingService listings;
    public final OrderService orders;
    private final PhotoFolder photos;
    public final AfterSaleService cases;
    public final Accounts accounts;
    public final SyncEngine engine;
    volatile String badToken = "";
    public volatile boolean onAir;

    Till(Path home) {
        this(home, Clock.system());
    }

    public Till(Path home, Clock clock) {
        this(home, clock, at -> OpenGateway.open(at.url(), at.token()), QUICK);
    }

    /** With its own way to reach platforms and its own patience. */
    public Till(Path home, Clock clock, GatewayFactory gateways, SyncPace pace) {
        store = Store.open(home, clock);
        photos = new PhotoFolder(home.resolve("photos"));
        listings = new ListingService(store, photos);
        orders = new OrderService(store, new BuyerService(store), OrderBoard.none());
        cases = new AfterSaleService(store, orders, listings, RightsRules.shipped());
        accounts = new Accounts(store, ways(gateways));
        engine = new SyncEngine(store, accounts, features(), pace, new Random(7), () -> onAir);
    }

    /** The same ways, with whatever spoils the token at the moment. */
    private GatewayFactory ways(GatewayFactory gateways) {
        return new GatewayFactory() {
            @Override
            public PlatformGateway open(Access at) {
                return gateways.open(spoilt(at));
            }

            @Override
            public PlatformGateway open(Access at, Keeper keeper) {
                return gateways.open(spoilt(at), keeper);
            }

            private Access spoilt(Access at) {
                return new Access(
                        at.platform(), at.url(), at.token() + badToken, at.pins(), at.choices());
            }
        };
    }

    public Account connect(String url) {
        return connect(url, url);
    }

    /** Connects by a way of its own to where the token is from. */
    public Account connect(String url, String direct) {
        var access = new Access("sandbox", url, value(OpenGateway.newToken(direct)));
        return value(accounts.connect(OWNER, "", access));
    }

    public static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }

    public Listing list(int shade, long fen, long stock) {
        return listings.list(OWNER, QuickListing.of(photo(shade), fen, stock, "C" + shade))
                .listing();
    }

    void keep(Photo photo) {
        photos.store(photo);
    }

    public static Photo photo(int shade) {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(shade % 256, 255 - shade % 256, 90));
        graphics.fillRect(0, 0, 40, 40);
        graphics.dispose();
        return Photos.prepare(image);
    }

    public void restock(Listing listing, long delta) {
        listings.restock(OWNER, listing.skus().getFirst().id(), delta);
    }

    /** As a change that leaves by itself. */
    public void restockApart(Listing listing, long delta) {
        String sku = listing.skus().getFirst().id();
        store.db()
                .write(
                        tx -> {
                            String id = store.ids().next();
                            listings.restock(tx, OWNER, sku, delta, "return", id, 0);
                            return id;
                        });
    }

    public void reprice(Listing listing, long fen) {
        listings.reprice(OWNER, listing.skus().getFirst().id(), fen, 0);
    }

    public Features features() {
        var broadcasts = new BroadcastService(store, listings);
        return new Features(listings, orders, cases, Floor.of(store, listings, orders, broadcasts));
    }

    public Listing now(Listing listing) {
        return listings.listing(listing.id()).orElseThrow();
    }

    public String remoteSku(Sku sku) {
        String account = accounts.list().getFirst().id();
        return store.db()
                .read(h -> store.remoteIds().remote(h, account, "sku", sku.id()))
                .orElse("");
    }

    public List<Operation> all() {
        return latest(1000);
    }

    public List<Operation> latest(int limit) {
        return store.db().read(h -> store.outbox().latest(h, limit));
    }

    String remoteSkuOf(Account account, Listing listing) {
        String sku = listing.skus().getFirst().id();
        return store.db()
                .read(h -> store.remoteIds().remote(h, account.id(), "sku", sku))
                .orElse("");
    }

    @Override
    public void close() {
        engine.close();
        store.close();
    }

    /** Taken up by an earlier change of stock, or undone by what it took up. */
    public static boolean wentWithAnother(Operation one) {
        return one.state() == OperationState.MERGED
                || one.state() == OperationState.CANCELLED
                        && one.kind().equals(ListingOperation.STOCK)
                        && Payloads.read(one.payload(), ListingOperation.AdjustStock.class).delta()
                                == 0;
    }
}
