package shop.kaibo.desk.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import shop.kaibo.base.Clock;
import shop.kaibo.desk.kit.AltKeypad;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Typing;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Hears a scanner on screens that have no use for one: its keys are kept back for a moment and told
 * as a code; what a hand typed goes on to whom it was meant for. A field that is made for codes
 * gets them as ever, they are only overheard. FX thread only.
 */
public final class ScanWatch {
    private static final long REST_MS = ScanKeys.FAST_MS + 25;

    private final Background background;
    private final BooleanSupplier listening;
    private final BiConsumer<String, Boolean> scanned;
    private final HeldKeys held = new HeldKeys();
    private final ScanKeys keys;
    private final ScanKeys overheard;
    private Background.Later rest = () -> {};
    private final AltKeypad keypad = new AltKeypad();
    private long codeMs = Long.MIN_VALUE / 2;

    /** Listening is false while the keys are others'; a code may be in a field too. */
    public ScanWatch(
            Background background,
            Clock clock,
            BooleanSupplier listening,
            BiConsumer<String, Boolean> scanned) {
        this.background = background;
        this.listening = listening;
        this.scanned = scanned;
        keys = new ScanKeys(background, clock, this::code, _ -> held.giveBack());
        overheard = keys.beside(_ -> {});
    }

    /** Hears all keys of what lies under this node. */
    public void listen(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> hear(key, () -> pressed(key)));
        root.addEventFilter(KeyEvent.KEY_TYPED, key -> hear(key, () -> typed(key)));
        root.addEventFilter(KeyEvent.KEY_RELEASED, key -> hear(key, () -> released(key)));
        root.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> hear(event, () -> character(event, event.getCommitted())));
    }

    private void hear(Event event, Runnable act) {
        if (held.giving() || event.isConsumed()) {
            return;
        }
        if (listening.getAsBoolean()) {
            act.run();
        } else {
            flush();
        }
    }

    private void code(String code) {
        boolean used = held.isEmpty();
        if (CodeSigns.code(code)) {
            held.drop();
            codeMs = used ? codeMs : keys.now();
            scanned.accept(code, used);
        } else {
            held.giveBack();
        }
    }

    // right behind a code what comes is a piece of it
    private boolean behindCode() {
        return keys.now() - codeMs < ScanKeys.DEAF_MS;
    }

    private void flush() {
        rest.cancel();
        keys.flush();
        if (!held.isEmpty() && behindCode()) {
            held.drop();
        }
        held.giveBack();
    }

    private void hold(Event event, String spells) {
        held.hold(event, spells);
        again();
        spells.codePoints().forEach(c -> keys.key(Character.toString(c)));
    }

    // one more key of a character that takes several
    private void going() {
        keys.going();
        if (keys.underWay()) {
            again();
        }
    }

    // a key that spelled nothing, or a lone one behind a burst; the others are told apart elsewhere
    private void rested() {
        if (keys.underWay()) {
            again();
        } else {
            flush();
        }
    }

    private void again() {
        rest.cancel();
        rest = background.after(REST_MS, this::rested);
    }

    private void character(Event event, String raw) {
        String spells = Typing.half(raw);
        if (!CodeSigns.part(spells)) {
            // also what is still being composed
            flush();
        } else if (Field.takesCodes(event.getTarget())) {
            flush();
            spells.codePoints().forEach(c -> overheard.key(Character.toString(c)));
        } else {
            hold(event, spells);
        }
    }

    private void typed(KeyEvent key) {
        boolean shortcut = key.isControlDown() || key.isMetaDown() || key.isAltDown();
        String raw = key.getCharacter();
        if (shortcut && !keypad.underWay() || raw.isEmpty() || raw.charAt(0) < ' ') {
            if (behindCode()) {
                key.consume();
            }
            return;
        }
        if (keypad.echoes(raw, keys.now()) || shortcut) {
            key.consume();
        } else {
            character(key, raw);
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        boolean shortcut = key.isControlDown() || key.isMetaDown() || key.isAltDown();
        if (!Field.takesCodes(key.getTarget()) && keypad.pressed(key)) {
            going();
            key.consume();
        } else if (code.isModifierKey()) {
            going();
        } else if (code == KeyCode.ENTER || code == KeyCode.TAB) {
            end(key);
        } else if (shortcut && code == KeyCode.J && (behindCode() || keys.underWay())) {
            end(key);
        } else if (shortcut || !CodeSigns.key(code)) {
            flush();
        } else if (!Field.takesCodes(key.getTarget())) {
            hold(key, "");
        }
    }

    // the same look of the scanner again tells nothing, and is nothing for a field either
    private void end(KeyEvent key) {
        if (Field.takesCodes(key.getTarget())) {
            flush();
            overheard.end();
            return;
        }
        rest.cancel();
        boolean whole = keys.underWay() && CodeSigns.code(held.text());
        boolean took = keys.end();
        if (!held.isEmpty() && took && whole) {
            held.drop();
            codeMs = keys.now();
        }
        if (behindCode()) {
            held.drop();
            key.consume();
        }
        held.giveBack();
    }

    private void released(KeyEvent key) {
        KeyEvent whole = keypad.released(key, keys.now());
        if (whole != null) {
            character(whole, whole.getCharacter());
        }
    }
}
