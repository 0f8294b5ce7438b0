package shop.kaibo.desk.aftersale.review;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Typing;

/**
 * The keys of the page of reviews. A scanner is told from a hand: its code goes to the bench, and
 * none of its characters acts on a review or stays in a reply everybody would read. FX thread only.
 */
final class ReviewKeys {
    private final ReviewView view;
    private final ScanKeys keys;
    private final ScanKeys beside;
    private @Nullable TextInputControl field;

    ReviewKeys(ReviewView view, ScanKeys keys) {
        this.view = view;
        this.keys = keys;
        beside = keys.beside(this::toField);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void toField(String text) {
        if (field != null) {
            field.replaceSelection(text);
        }
    }

    private static boolean shortcut(KeyEvent key) {
        return key.isAltDown() || key.isControlDown() || key.isMetaDown();
    }

    private void typed(KeyEvent key) {
        String character = key.getCharacter();
        if (shortcut(key)) {
            return;
        }
        key.consume();
        if (character.isEmpty() || character.charAt(0) < ' ' || character.charAt(0) == 0x7f) {
            return;
        }
        if (key.getTarget() instanceof TextInputControl text) {
            field = text;
            beside.key(character);
        } else {
            keys.key(Typing.half(character));
        }
    }

    private void pressed(KeyEvent key) {
        boolean inField = key.getTarget() instanceof TextInputControl;
        ScanKeys heard = inField ? beside : keys;
        KeyCode code = key.getCode();
        boolean ends = code == KeyCode.ENTER || code == KeyCode.TAB;
        if (ends && (shortcut(key) ? heard.deaf() : heard.end())) {
            key.consume();
        } else if (ends || shortcut(key) || !code.isLetterKey() && !code.isDigitKey()) {
            // what is held was typed by hand, and goes before what this key does
            heard.flush();
            if (!inField && !shortcut(key) && view.pressed(code)) {
                key.consume();
            }
        }
    }
}
