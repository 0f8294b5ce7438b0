package shop.kaibo;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BoardFigures;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.Chronicle;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.mic.ClockSkew;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.command.Workplace;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Templates;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.merge.MergeService;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.rules.PublishRules;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.safekeeping.Doorstep;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.safekeeping.Retention;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.shift.ShiftService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.files.FileService;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** The whole object graph of one open shop, made by hand; closes in reverse order. Thread-safe. */
final class Wiring implements Workplace, AutoCloseable {
    // whoever is still writing a photo is done with it by then
    private static final long JUST_NOW_MS = 60_000;

    private final Stop stop = new Stop();
    private final Store store;
    private final OperatorService operators;
    private final Actor actor;
    private final ShopSettings settings;
    private final PhotoFolder photos;
    private final RuleLibrary library;
    private final ShopRules shopRules;
    private final ListingService listings;
    private final BuyerService buyers;
    private final OrderService orders;
    private final BroadcastService broadcasts;
    private final Floor floor;
    private final AfterSaleService afterSales;
    private final Features features;
    private final Accounts accounts;
    private final SyncEngine sync;
    private final Doctor doctor;
    private final SafekeepingService safekeeping;
    final Reopening reopening = new Reopening();

    private Wiring(Store store, ClockSkew skew, RandomGenerator random, SyncPace pace) {
        this.store = store;
        operators = new OperatorService(store);
        actor = operators.owner();
        settings = new ShopSettings(store);
        photos = new PhotoFolder(store.home().resolve("photos"));
        library = RuleLibrary.open(store);
        shopRules = new ShopRules(store, library);
        listings = new ListingService(store, photos, new PublishRules(library));
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new Chronicle(store, new BoardFigures(skew)));
        broadcasts = new BroadcastService(store, listings, skew, library);
        floor = Floor.of(store, listings, orders, broadcasts);
        afterSales = new AfterSaleService(store, orders, listings, new RightsRules(library));
        features = new Features(listings, orders, afterSales, floor);
        accounts = new Accounts(store, new Gateways());
        BooleanSupplier onAir = () -> broadcasts.current().isPresent();
        sync = new SyncEngine(store, accounts, features, pace, random, onAir);
        doctor = new Doctor(store, sync, features);
        safekeeping = new SafekeepingService(store);
    }

    private Wiring(Store store) {
        this(store, new ClockSkew(), new Random(), SyncPace.standard());
        ListingRules.follow(library, store.clock());
    }

    /** Opens a home to work in it. */
    static Wiring open(Path home, Clock clock) {
        return open(home, clock, null);
    }

    /** The same with the vault of a home whose key is locked. */
    static Wiring open(Path home, Clock clock, @Nullable Vault vault) {
        Store store = Store.open(home, clock, new Doorstep(), vault);
        Logs.into(home);
        var wiring = new Wiring(store);
        Recovery.play(store, wiring.orders);
        wiring.disclosure().forgetAgain();
        return wiring;
    }

    /** Opens a home to play a show in that repeats; a shop open meanwhile keeps its limits. */
    static Wiring inTurn(Path home, Clock clock) {
        Store store = Store.open(home, clock);
        return new Wiring(store, ClockSkew.none(), new Evenly(), SyncPace.standard().inTurn());
    }

    /** Opens a home that another program may be writing. */
    static Wiring look(Path home, Clock clock, @Nullable Vault vault) {
        return new Wiring(Store.look(home, clock, vault));
    }

    Store store() {
        return store;
    }

    @Override
    public ShopSettings settings() {
        return settings;
    }

    @Override
    public ShopRules rules() {
        return shopRules;
    }

    @Override
    public Disclosure disclosure() {
        return new Disclosure(store, buyers);
    }

    @Override
    public Retention retention() {
        return new Retention(store, buyers.expiry());
    }

    Features features() {
        return features;
    }

    // photos of cards that were never listed go, now that no card lies on a table any more
    void sweep() {
        listings.keeping().sweep(store.clock().nowMs() - JUST_NOW_MS);
    }

    @Override
    public Floor floor() {
        return floor;
    }

    PhotoFolder photos() {
        return photos;
    }

    @Override
    public Clock clock() {
        return store.clock();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public OperatorService operators() {
        return operators;
    }

    @Override
    public ListingService listings() {
        return listings;
    }

    @Override
    public Templates templates() {
        return new Templates(store);
    }

    @Override
    public PrepService prep() {
        return new PrepService(store, listings);
    }

    @Override
    public AfterService after() {
        return new AfterService(store, listings);
    }

    @Override
    public OrderService orders() {
        return orders;
    }

    @Override
    public MergeService merges() {
        return new MergeService(store, orders);
    }

    @Override
    public BroadcastService broadcasts() {
        return broadcasts;
    }

    PastService past() {
        return new PastService(store);
    }

    @Override
    public AfterSaleService afterSales() {
        return afterSales;
    }

    @Override
    public Returns returns() {
        return Returns.of(store, afterSales, listings, photos, new RightsRules(library));
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public FileService files() {
        return new FileService(store, accounts, features);
    }

    @Override
    public SyncEngine sync() {
        return sync;
    }

    @Override
    public Doctor doctor() {
        return doctor;
    }

    @Override
    public SafekeepingService safekeeping() {
        return safekeeping;
    }

    @Override
    public ShiftService shifts() {
        return new ShiftService(store, operators);
    }

    @Override
    public List<Operation> openOperations(int limit) {
        return store.db().read(h -> store.outbox().open(h, limit));
    }

    @Override
    public void keep(Photo photo) {
        photos.store(photo);
    }

    @Override
    public void waitForStop() {
        stop.await(
                () -> {
                    floor.tick(actor());
                    safekeeping.snapshots().hourly();
                    retention().hourly(actor());
                });
    }

    @Override
    public void close() {
        sync.close();
        buyers.close();
        store.close();
        stop.ended();
    }
}
