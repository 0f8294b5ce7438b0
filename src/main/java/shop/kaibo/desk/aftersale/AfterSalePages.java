package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import shop.kaibo.desk.aftersale.trouble.TroubleView;
import shop.kaibo.desk.aftersale.trouble.TroubleViewModel;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Shown;

/** F4: the bench by Alt+1, what is wrong with the goods by Alt+2. FX thread only. */
public final class AfterSalePages extends StackPane implements Shown {
    private final AfterSaleView bench;
    private final TroubleView trouble;

    public AfterSalePages(AfterSaleViewModel model, TroubleViewModel troubles, Choosers choosers) {
        bench = new AfterSaleView(model, choosers);
        bench.onTrouble(() -> turn(KeyCode.DIGIT2));
        trouble = new TroubleView(troubles, () -> turn(KeyCode.DIGIT1));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().add(bench);
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() && !key.isShortcutDown() && turn(key.getCode())) {
            key.consume();
        }
    }

    /** The page of a digit; false for any other key. */
    boolean turn(KeyCode digit) {
        if (digit != KeyCode.DIGIT1 && digit != KeyCode.DIGIT2) {
            return false;
        }
        Node page = digit == KeyCode.DIGIT1 ? bench : trouble;
        getChildren().setAll(page);
        shown();
        return true;
    }

    @Override
    public void shown() {
        if (getChildren().getFirst() == bench) {
            bench.shown();
        } else {
            trouble.requestFocus();
        }
    }
}
