package shop.kaibo.desk.listing.source;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the sources; they work wherever the caret is on the screen. FX thread only. */
final class SourceKeys {
    private final SourcesViewModel model;
    private final SourcesPane pane;
    private boolean taken;

    SourceKeys(SourcesViewModel model, SourcesPane pane) {
        this.model = model;
        this.pane = pane;
    }

    /** Listens on a screen. */
    void on(Node screen) {
        screen.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    taken = handle(key);
                    if (taken) {
                        key.consume();
                    }
                });
        // what a key did must not be typed too
        screen.addEventFilter(
                KeyEvent.KEY_TYPED,
                key -> {
                    if (taken) {
                        key.consume();
                    }
                });
    }

    /** Does what a key asks of a source; false when it asks nothing. */
    private boolean handle(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.F11) {
            frame(key.isShiftDown());
            return true;
        }
        if (code == KeyCode.ESCAPE) {
            boolean ours = pane.holds(key.getTarget()) && model.opened().get() != Opened.NONE;
            if (ours) {
                model.shut();
            }
            return ours;
        }
        if (code == KeyCode.SPACE) {
            return !writing(key) && model.camera().shoot();
        }
        if (!key.isShortcutDown()) {
            return false;
        }
        switch (code) {
            case V -> {
                return pane.paste();
            }
            case O -> {
                if (key.isShiftDown()) {
                    pane.chooseFolder();
                } else {
                    pane.choose();
                }
            }
            case M -> model.toggle(Opened.CAMERA);
            case P -> model.toggle(Opened.PHONE);
            case S -> frame(key.isAltDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void frame(boolean another) {
        if (another) {
            model.frame().redraw();
        } else {
            model.frame().shoot();
        }
    }

    /** A space is meant as one in a text that has begun; elsewhere no field begins with it. */
    private static boolean writing(KeyEvent key) {
        boolean text = key.getTarget() instanceof TextInputControl field && begun(field);
        boolean button = key.getTarget() instanceof ButtonBase;
        return text || button || key.isShortcutDown();
    }

    private static boolean begun(TextInputControl field) {
        return field.getText() != null && !field.getText().isEmpty() && !digits(field);
    }

    /** Prices and counts hold no letter, no space and no slash. */
    private static boolean digits(TextInputControl field) {
        return field.getText().chars().allMatch(c -> c < 'A' && c != ' ' && c != '#' && c != '/');
    }
}
