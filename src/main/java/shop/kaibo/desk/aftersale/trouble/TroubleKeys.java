package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.AltKeypad;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Typing;

/**
 * The keys of the page of faults. A scanner here too is told from a hand: its code goes to the
 * bench, and none of its characters acts on a row or stays in a field. FX thread only.
 */
final class TroubleKeys {
    private final TroubleView view;
    private final ScanKeys keys;
    private final ScanKeys beside;
    private final AltKeypad keypad = new AltKeypad();
    private @Nullable TextInputControl field;

    TroubleKeys(TroubleView view, ScanKeys keys) {
        this.view = view;
        this.keys = keys;
        beside = keys.beside(this::toField);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        view.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
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
        boolean shortcut = shortcut(key);
        if (shortcut && !keypad.underWay()) {
            return;
        }
        key.consume();
        if (!keypad.echoes(key.getCharacter(), keys.now()) && !shortcut) {
            character(key, key.getCharacter());
        }
    }

    private void released(KeyEvent key) {
        KeyEvent whole = keypad.released(key, keys.now());
        if (whole != null) {
            character(key, whole.getCharacter());
        }
    }

    private void character(KeyEvent key, String character) {
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
        if (keypad.pressed(key)) {
            heard.going();
            key.consume();
            return;
        }
        if (shortcut(key)) {
            return;
        }
        KeyCode code = key.getCode();
        boolean ends = code == KeyCode.ENTER || code == KeyCode.TAB;
        if (ends && heard.end()) {
            key.consume();
        } else if (code == KeyCode.TAB) {
            view.other();
            key.consume();
        } else if (inField) {
            if (code == KeyCode.ESCAPE) {
                view.shown();
                key.consume();
            } else if (!code.isLetterKey() && !code.isDigitKey()) {
                beside.flush();
            }
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            view.move(code == KeyCode.UP ? -1 : 1);
            key.consume();
        }
    }
}
