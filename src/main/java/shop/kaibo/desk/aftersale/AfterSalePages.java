package shop.kaibo.desk.aftersale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.review.ReviewView;
import shop.kaibo.desk.aftersale.review.ReviewViewModel;
import shop.kaibo.desk.aftersale.trouble.TroubleView;
import shop.kaibo.desk.aftersale.trouble.TroubleViewModel;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;

import java.util.List;

/**
 * F4: the bench by Alt+1, what is wrong with the goods by Alt+2, what buyers wrote by Alt+3. FX
 * thread only.
 */
public final class AfterSalePages extends StackPane implements Shown {
    private final AfterSaleView bench;
    private final TroubleView trouble;
    private final ReviewView review;
    private final AfterSaleViewModel model;
    private final TroubleViewModel troubles;
    private final ReviewViewModel reviews;

    public AfterSalePages(
            AfterSaleViewModel model,
            TroubleViewModel troubles,
            ReviewViewModel reviews,
            Choosers choosers) {
        this.model = model;
        this.troubles = troubles;
        this.reviews = reviews;
        bench = new AfterSaleView(model, choosers);
        Texts texts = model.texts();
        var ways =
                new HBox(
                        way(texts.get("bench.trouble"), KeyCode.DIGIT2),
                        way(texts.get("bench.reviews"), KeyCode.DIGIT3));
        ways.setAlignment(Pos.CENTER);
        bench.ways(Styles.with(ways, Styles.GAP_8));
        review = new ReviewView(reviews, () -> turn(KeyCode.DIGIT1), this::scanned);
        trouble = new TroubleView(troubles, () -> turn(KeyCode.DIGIT1), this::scanned);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(bench);
    }

    private Button way(String words, KeyCode digit) {
        Button button = Buttons.small(Buttons.plain(words, () -> turn(digit)));
        button.setGraphic(Keys.cap("Alt " + digit.getName()));
        button.setFocusTraversable(false);
        return button;
    }

    // a scan means a parcel, whatever page is on
    private void scanned(String code) {
        turn(KeyCode.DIGIT1);
        model.bench().scanned(code);
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() && !key.isShortcutDown() && turn(key.getCode())) {
            key.consume();
        }
    }

    /** The page of a digit; false for any other key. */
    boolean turn(KeyCode digit) {
        Node page =
                switch (digit) {
                    case DIGIT1 -> bench;
                    case DIGIT2 -> trouble;
                    case DIGIT3 -> review;
                    default -> null;
                };
        if (page == null) {
            return false;
        }
        getChildren().setAll(page);
        model.page(keys(page));
        shown();
        return true;
    }

    private List<Keys.Hint> keys(Node page) {
        if (page == bench) {
            return List.of();
        }
        return page == review ? reviews.hints() : troubles.hints();
    }

    @Override
    public void shown() {
        if (getChildren().getFirst() == bench) {
            bench.shown();
        } else if (getChildren().getFirst() == review) {
            review.shown();
        } else {
            trouble.shown();
        }
    }
}
