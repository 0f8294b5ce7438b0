package shop.kaibo;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.AfterSalePages;
import shop.kaibo.desk.aftersale.AfterSaleViewModel;
import shop.kaibo.desk.aftersale.BenchDesk;
import shop.kaibo.desk.aftersale.EvidenceDesk;
import shop.kaibo.desk.aftersale.review.ReviewViewModel;
import shop.kaibo.desk.aftersale.trouble.TroubleViewModel;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.photo.camera.V4l2Cameras;

/** Puts F4 together. FX thread only. */
final class AfterSaleScreen implements AutoCloseable {
    private final Texts texts;
    private final AfterSaleViewModel model;
    private final TroubleViewModel troubles;
    private final ReviewViewModel reviews;

    AfterSaleScreen(
            Wiring shop,
            Texts texts,
            Background background,
            ChangeFeed feed,
            ShellViewModel shell,
            ObservableBooleanValue offline,
            Sounds sounds) {
        this.texts = texts;
        var evidence =
                new EvidenceDesk(
                        shop.returns(),
                        new V4l2Cameras(),
                        shop.store().home().resolve("evidence"),
                        shop.actor(),
                        shop.clock());
        model =
                new AfterSaleViewModel(
                        shop.afterSales(),
                        new BenchDesk(shop.afterSales(), shop.listings(), shop.actor()),
                        shop.returns().loose(),
                        evidence,
                        shop.actor(),
                        background,
                        feed,
                        shell.notices(),
                        shell.undo(),
                        shop.clock(),
                        texts,
                        offline);
        troubles =
                new TroubleViewModel(
                        shop.returns(),
                        shop.listings(),
                        shop.actor(),
                        background,
                        feed,
                        shell.notices(),
                        shell.undo(),
                        shop.clock(),
                        texts,
                        shop.store().home().resolve("recalls"));
        reviews =
                new ReviewViewModel(
                        shop.returns(),
                        shop.listings(),
                        shop.actor(),
                        background,
                        feed,
                        shell.notices(),
                        shell.undo(),
                        shop.clock(),
                        texts,
                        offline);
        model.bench()
                .state()
                .answerProperty()
                .subscribe(answer -> answer.sound().ifPresent(sounds::play));
    }

    Node view() {
        return new AfterSalePages(model, troubles, reviews, Choosers.desktop(texts));
    }

    ObservableList<Keys.Hint> hints() {
        return model.hints();
    }

    /** Brings a code to the bench as a scanner would. */
    void scan(String code) {
        model.bench().scanned(code);
    }

    @Override
    public void close() {
        reviews.close();
        troubles.close();
        model.close();
    }
}
