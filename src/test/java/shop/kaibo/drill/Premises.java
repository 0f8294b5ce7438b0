package shop.kaibo.drill;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.evidence.EvidenceService;
import shop.kaibo.base.SettableClock;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.safekeeping.Doorstep;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.nio.file.Path;

/** One home opened as the program opens it, without a platform and without a screen. One thread. */
final class Premises implements AutoCloseable {
    /** What locks the key where it is locked. */
    static final String WORDS = "seven quiet lanterns 42";

    final SettableClock clock = new SettableClock();
    final Path home;
    final Store store;
    final PhotoFolder photos;
    final ListingService listings;
    final BuyerService buyers;
    final OrderService orders;
    final AfterSaleService cases;
    final EvidenceService evidence;
    final SafekeepingService safekeeping;
    final Disclosure disclosure;
    final Actor owner;

    Premises(Path home) {
        this.home = home;
        boolean locked = ShopKey.kept(home) != ShopKey.Kept.MACHINE;
        Vault key = locked ? ShopKey.unlock(home, KeySecret.typed(WORDS), clock) : null;
        store = Store.open(home, clock, new Doorstep(), key);
        photos = new PhotoFolder(home.resolve("photos"));
        listings = new ListingService(store, photos);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, OrderBoard.none());
        cases = new AfterSaleService(store, orders, listings, RightsRules.shipped());
        evidence = new EvidenceService(store, cases, photos);
        safekeeping = new SafekeepingService(store);
        disclosure = new Disclosure(store, buyers);
        owner = new OperatorService(store).owner();
        Recovery.play(store, orders);
        disclosure.forgetAgain();
    }

    /** The one number or word a question has for an answer. */
    String ask(String sql) {
        return store.db().read(h -> h.createQuery(sql).mapTo(String.class).findOne().orElse(""));
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
