package shop.kaibo.desk.listing;

import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.listing.frame.DesktopScreens;
import shop.kaibo.desk.listing.source.SourcePorts;
import shop.kaibo.desk.listing.source.SourcesPane;
import shop.kaibo.desk.listing.source.SourcesViewModel;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.camera.V4l2Cameras;
import shop.kaibo.store.Store;

import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A screen over a real shop, with time and threads in the test's hand. */
final class Bench implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final Notices notices = new Notices(background);
    final Undo undo = new Undo(background);
    final Store store;
    final ListingService listings;
    final ListingViewModel model;
    final SourcesViewModel sources;
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
        sources =
                new SourcesViewModel(
                        model,
                        new SourceSettings(store),
                        new SourcePorts(
                                new DesktopScreens(background),
                                new V4l2Cameras(),
                                () -> List.of(InetAddress.getLoopbackAddress()),
                                home.resolve("watched")),
                        clock,
                        background,
                        notices,
                        Texts.of(language));
    }

    private static final class NoChoosers implements Choosers {
        @Override
        public List<Path> photos(@Nullable Window owner) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(@Nullable Window owner) {
            return Optional.empty();
        }
    }

    /** A picture is put on the table. */
    void paste(BufferedImage image) {
        model.add("", () -> Photos.prepare(image));
    }

    /** Photos are put on the table. */
    void photos(int count) {
        for (int i = 0; i < count; i++) {
            paste(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
        }
    }

    /** Lets what was queued for the screen be shown. */
    void settle() {
        // the writer has told of everything before it takes this up
        store.db().write(_ -> 0);
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

    /** The screen with its sources; no file is ever chosen. */
    ListingView view() {
        var dialogs = new Dialogs(new Layers(new StackPane(), new NoticeStack(notices, "close")));
        return new ListingView(model, new SourcesPane(sources, new NoChoosers(), dialogs));
    }

    @Override
    public void close() {
        sources.close();
        model.close();
        store.close();
    }
}
