package shop.kaibo.desk.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.function.Consumer;

/**
 * Opens a page of the web in the person's own browser. The window brings the way there; where there
 * is none the address is put on the clipboard. FX thread only.
 */
public final class Pages {
    private Pages() {}

    /** From now on pages of a window are opened this way. */
    public static void through(Scene scene, Consumer<String> browser) {
        scene.getProperties().put(Pages.class, browser);
    }

    /** Opens a page from anywhere in a window. */
    @SuppressWarnings("unchecked")
    public static void open(Node from, String url) {
        var content = new ClipboardContent();
        content.putString(url);
        Clipboard.getSystemClipboard().setContent(content);
        Scene scene = from.getScene();
        if (scene != null && scene.getProperties().get(Pages.class) instanceof Consumer<?> way) {
            ((Consumer<String>) way).accept(url);
        }
    }
}
