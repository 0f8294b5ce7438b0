package shop.kaibo;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tone;

import java.util.concurrent.atomic.AtomicBoolean;

/** What the window shows while its shop is being put back. FX thread only. */
final class RestoringView extends StackPane {
    private static final int WHOLE = 1_000;
    private static final double WIDE = 320;

    private final StockBar bar = new StockBar();

    RestoringView(Texts texts, String moment, AtomicBoolean cancelled) {
        var stay = Buttons.plain(texts.get("safekeeping.restoring.stop"), () -> {});
        stay.setOnAction(
                _ -> {
                    cancelled.set(true);
                    stay.setDisable(true);
                });
        Em.width(bar, WIDE);
        show(0);
        var box =
                new VBox(
                        new EmptyState(
                                Icons.BACKUP,
                                texts.get("safekeeping.restoring", moment),
                                texts.get("safekeeping.restoring.todo"),
                                bar,
                                stay));
        box.setAlignment(Pos.CENTER);
        Styles.with(this, Styles.SCREEN);
        getChildren().add(box);
    }

    /** How far it is, 0 to 1. */
    void show(double share) {
        bar.show(Math.round(share * WHOLE), WHOLE, Tone.ACCENT);
    }
}
