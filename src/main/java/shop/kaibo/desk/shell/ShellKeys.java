package shop.kaibo.desk.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import shop.kaibo.desk.kit.Palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys that work wherever the focus is. FX thread only. */
final class ShellKeys {
    private final ShellViewModel model;
    private final List<Route> routes;
    private final Palette palette;
    private final Map<KeyCombination, Runnable> own = new LinkedHashMap<>();

    ShellKeys(ShellViewModel model, List<Route> routes, Palette palette) {
        this.model = model;
        this.routes = routes;
        this.palette = palette;
    }

    void own(KeyCombination key, Runnable act) {
        own.put(key, act);
    }

    /** Does what the key says; false when it says nothing here. */
    boolean take(KeyEvent key) {
        KeyCode code = key.getCode();
        if (key.isShortcutDown() && code == KeyCode.K) {
            palette.open();
        } else if (key.isShortcutDown() && code == KeyCode.Z && mayUndo(key)) {
            model.undo().run();
        } else if (key.isShortcutDown() && code == KeyCode.G) {
            model.notices().actNewest();
        } else if (code == KeyCode.F12) {
            model.discreetProperty().set(!model.discreetProperty().get());
        } else {
            return added(key) || go(key);
        }
        return true;
    }

    /** Typed text is undone by the field that holds it, before the work is. */
    private boolean mayUndo(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl field && field.isUndoable();
        return !typing && model.undo().secondsProperty().get() > 0;
    }

    private boolean added(KeyEvent key) {
        for (Map.Entry<KeyCombination, Runnable> each : own.entrySet()) {
            if (each.getKey().match(key)) {
                each.getValue().run();
                return true;
            }
        }
        return false;
    }

    /** F-keys and, for keyboards that hide them, Ctrl with the same digit. */
    private boolean go(KeyEvent key) {
        String face = key.getCode().getName();
        String wanted =
                key.isShortcutDown() && key.getCode().isDigitKey()
                        ? "F" + face.replace("Numpad ", "")
                        : key.getCode().isFunctionKey() && !key.isAltDown() ? face : "";
        for (Route route : routes) {
            if (!wanted.isEmpty() && route.key().equals(wanted)) {
                model.routeProperty().set(route.id());
                return true;
            }
        }
        return false;
    }
}
