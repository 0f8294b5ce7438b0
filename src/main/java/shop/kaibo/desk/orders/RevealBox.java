package shop.kaibo.desk.orders;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** One field of a buyer for thirty seconds, chosen and reasoned by digits. FX thread only. */
final class RevealBox extends VBox {
    private final RevealViewModel model;
    private final Texts texts;
    private final Node screen;

    /**
     * @param screen gets the keyboard while digits choose, so that they do not go into the search
     */
    RevealBox(RevealViewModel model, Texts texts, Node screen) {
        this.screen = screen;
        this.model = model;
        this.texts = texts;
        Styles.with(this, Styles.GAP_8);
        model.lineProperty().subscribe(this::show);
    }

    /** Whether a key was for it: V, in a field Alt+V, then digits, Enter and Esc. */
    boolean pressed(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        KeyCode code = key.getCode();
        if (key.isShortcutDown() || typing && !key.isAltDown()) {
            return false;
        }
        if (code == KeyCode.V) {
            screen.setFocusTraversable(true);
            screen.requestFocus();
            model.open();
        } else if (model.listens() && code.isDigitKey() && !key.isAltDown()) {
            model.digit(code.getCode() - KeyCode.DIGIT0.getCode());
        } else if (model.listens() && code == KeyCode.ENTER) {
            model.enter();
        } else {
            if (code == KeyCode.ESCAPE) {
                model.close();
            }
            return false;
        }
        key.consume();
        return true;
    }

    private void show(RevealViewModel.Line line) {
        getChildren().clear();
        if (line.words().isEmpty()) {
            var open =
                    Buttons.small(
                            Buttons.with(
                                    Buttons.quiet(texts.get("buyer.reveal"), model::open),
                                    Icons.EYE));
            open.setGraphic(Keys.cap("V"));
            open.setFocusTraversable(false);
            getChildren().add(open);
            return;
        }
        if (line.personal()) {
            // an address is longer than the column: its end is what the courier needs
            Discreet words = Discreet.label(line.words(), Styles.BOLD);
            words.setMinSize(0, Region.USE_PREF_SIZE);
            words.setWrapText(true);
            getChildren().add(words);
        } else {
            var words = Texted.label(line.words(), line.refused() ? Styles.WARNING : Styles.LABEL);
            words.setMinSize(0, Region.USE_PREF_SIZE);
            words.setWrapText(true);
            getChildren().add(words);
        }
        var choices = Styles.with(new FlowPane(), Styles.GAP_8);
        for (int i = 0; i < line.choices().size(); i++) {
            int digit = i + 1;
            var choice =
                    Buttons.small(Buttons.plain(line.choices().get(i), () -> model.digit(digit)));
            choice.setGraphic(Keys.cap(Integer.toString(digit)));
            choice.setFocusTraversable(false);
            choices.getChildren().add(choice);
        }
        if (!line.choices().isEmpty()) {
            getChildren().add(choices);
        }
    }
}
