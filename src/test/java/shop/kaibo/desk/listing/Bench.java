package shop.kaibo.desk.listing;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Store;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** A screen over a real shop, with time and threads in the test's hand. */
final class Bench implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final Notices notices = new Notices(background);
    final Undo undo = new Undo(background);
    final Store store;
    final ListingService listings;
    final ListingViewModel model;
    final Actor actor = new Actor("owner", "1", Role.OWNER);

    Bench(Path home, String language) {
        store = Store.open(home, clock);
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        model =
                new ListingViewModel(
                        listings,
                        actor,
                        store.db().changes(),
                        background,
                        clock,
                        Texts.of(language),
                        notices,
                        undo);
    }

    /** Photos are put on the table. */
    void photos(int count) {
        for (int i = 0; i < count; i++) {
            model.paste(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
        }
    }

    /** Lets what was queued for the screen be shown. */
    void settle() {
        background.pass(300);
    }

    CardViewModel card() {
        var card = model.caret().get().card();
        if (card == null) {
            throw new AssertionError("no card has the caret");
        }
        return card;
    }

    void price(String typed) {
        card().price.set(typed);
        model.enter(card(), Caret.Spot.PRICE);
    }

    void stock(String typed) {
        card().stock.set(typed);
        model.enter(card(), Caret.Spot.STOCK);
    }

    @Override
    public void close() {
        model.close();
        store.close();
    }
}
