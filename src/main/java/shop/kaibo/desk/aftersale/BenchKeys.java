package shop.kaibo.desk.aftersale;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.AltKeypad;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Typing;

/**
 * The keys of F4 before anybody else has them. A scanner is heard wherever the focus is and
 * whatever the input method: its characters may come as keys, as codes typed on the keypad under
 * Alt, in full width, or composed. What a hand types into a field outside the bench reaches that
 * field a moment later. FX thread only.
 */
final class BenchKeys {
    private final Node inside;
    private final BenchViewModel bench;
    private final AfterSaleView view;
    private final ScanKeys foreign;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> released = this::released;
    private final EventHandler<InputMethodEvent> composed = this::composed;
    private @Nullable TextInputControl field;
    private final AltKeypad keypad = new AltKeypad();

    BenchKeys(AfterSaleView view, BenchViewModel bench) {
        this.view = view;
        this.bench = bench;
        inside = view;
        foreign = bench.keys().beside(this::toField);
    }

    void listen(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            was.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            was.removeEventFilter(KeyEvent.KEY_RELEASED, released);
            was.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        }
        if (is != null) {
            is.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            is.addEventFilter(KeyEvent.KEY_TYPED, typed);
            is.addEventFilter(KeyEvent.KEY_RELEASED, released);
            is.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        }
    }

    private void toField(String text) {
        if (field != null) {
            field.replaceSelection(text);
        }
    }

    // the field a hand may be typing into, null when the keys are the bench's
    private @Nullable TextInputControl outside(Object target) {
        if (!(target instanceof TextInputControl text)) {
            return null;
        }
        for (Node at = text; at != null; at = at.getParent()) {
            if (at == inside) {
                return null;
            }
        }
        return text;
    }

    private ScanKeys keys(Object target) {
        TextInputControl other = outside(target);
        if (other != null && other != field) {
            foreign.flush();
            field = other;
        }
        return other == null ? bench.keys() : foreign;
    }

    private void typed(KeyEvent key) {
        boolean shortcut = key.isControlDown() || key.isMetaDown() || key.isAltDown();
        if (shortcut && !keypad.underWay()) {
            return;
        }
        key.consume();
        String character = key.getCharacter();
        boolean repeated = keypad.echoes(character, bench.keys().now());
        if (!shortcut && !repeated) {
            character(keys(key.getTarget()), character);
        }
    }

    private void character(ScanKeys keys, String raw) {
        if (raw.isEmpty() || raw.charAt(0) < ' ' || raw.charAt(0) == 0x7f) {
            return;
        }
        if (keys == foreign) {
            keys.key(raw);
        } else if (raw.equals(" ") && !keys.underWay()) {
            view.toggle();
        } else {
            keys.key(Typing.half(raw));
        }
    }

    private void composed(InputMethodEvent event) {
        String committed = event.getCommitted();
        ScanKeys keys = keys(event.getTarget());
        boolean beside = keys == foreign;
        if (committed.isEmpty() || beside && committed.codePoints().anyMatch(c -> c > 0xff00)) {
            return;
        }
        event.consume();
        committed.codePoints().forEach(c -> character(keys, Character.toString(c)));
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (keypad.pressed(key)) {
            keys(key.getTarget()).going();
            key.consume();
            return;
        }
        ScanKeys keys = keys(key.getTarget());
        if (code == KeyCode.ALT) {
            keys.going();
        } else if (key.isControlDown() || key.isMetaDown() || key.isAltDown()) {
            shortcut(key, keys);
        } else if (keys == foreign) {
            beside(key);
        } else if (view.pressed(key)) {
            key.consume();
        }
    }

    // some scanners end with a line feed, which is Ctrl+J; and none of them may agree to a refund
    private void shortcut(KeyEvent key, ScanKeys keys) {
        boolean lineFeed = key.getCode() == KeyCode.J || key.getCode() == KeyCode.ENTER;
        if (lineFeed && keys.underWay()) {
            keys.end();
            key.consume();
        } else if (key.getCode() == KeyCode.C && key.isAltDown() && keys != foreign) {
            bench.shelf().picture();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && keys != foreign) {
            if (!keys.deaf()) {
                view.batch();
            }
            key.consume();
        }
    }

    private void beside(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER, TAB -> {
                if (foreign.end()) {
                    key.consume();
                }
            }
            case BACK_SPACE, DELETE, LEFT, RIGHT, HOME, END, UP, DOWN, ESCAPE -> foreign.flush();
            default -> {}
        }
    }

    // a code under Alt becomes a character when Alt is let go; some systems then say it once more
    private void released(KeyEvent key) {
        KeyEvent whole = keypad.released(key, bench.keys().now());
        if (whole != null) {
            character(keys(key.getTarget()), whole.getCharacter());
        }
    }
}
