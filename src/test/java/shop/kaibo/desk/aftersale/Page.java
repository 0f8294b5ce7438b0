package shop.kaibo.desk.aftersale;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.review.ReviewViewModel;
import shop.kaibo.desk.aftersale.trouble.TroubleViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.camera.FileCameras;

import java.nio.file.Path;

/** F4 over a shop of returns, as the program puts it together; for tests. */
public final class Page implements AutoCloseable {
    private final Notices notices;
    private final Undo undo;
    private final AfterSaleViewModel model;
    private final TroubleViewModel troubles;
    private final ReviewViewModel reviews;

    public Page(
            ReturnsShop shop,
            Background background,
            ChangeFeed feed,
            Texts texts,
            ObservableBooleanValue offline) {
        this(shop, background, feed, texts, offline, new Notices(background), new Undo(background));
    }

    /** The same with the notices and the undo of a frame around it. */
    public Page(
            ReturnsShop shop,
            Background background,
            ChangeFeed feed,
            Texts texts,
            ObservableBooleanValue offline,
            Notices notices,
            Undo undo) {
        this.notices = notices;
        this.undo = undo;
        model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        shop.returns().loose(),
                        Shots.desk(shop, new FileCameras(Path.of("none.jpg"))),
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        texts,
                        offline);
        troubles =
                new TroubleViewModel(
                        shop.returns(),
                        shop.listings,
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        texts,
                        shop.store.home().resolve("recalls"));
        reviews =
                new ReviewViewModel(
                        shop.returns(),
                        shop.listings,
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        texts,
                        offline);
    }

    /** Its pages, the bench first; made anew each time it is asked for. */
    public AfterSalePages view() {
        return new AfterSalePages(model, troubles, reviews, Shots.choosers());
    }

    /** Its pages, the second one shown. */
    Parent second() {
        AfterSalePages pages = view();
        pages.turn(KeyCode.DIGIT2);
        return pages;
    }

    AfterSaleViewModel model() {
        return model;
    }

    public Notices notices() {
        return notices;
    }

    public Undo undo() {
        return undo;
    }

    public ObservableList<Keys.Hint> hints() {
        return model.hints();
    }

    /** What stands in the scan line. */
    public String scanned() {
        return model.bench().state().textProperty().get();
    }

    @Override
    public void close() {
        reviews.close();
        troubles.close();
        model.close();
    }
}
