package shop.kaibo.desk.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Questions before what cannot be undone, and the one calm message about a fault of ours; inside
 * the window, so that pictures and tests see them. FX thread only.
 */
public final class Dialogs {
    private final Layers layers;

    public Dialogs(Layers layers) {
        this.layers = layers;
    }

    /** Asks; the focus stands on the harmless answer. */
    public void confirm(String title, String why, String verb, String stay, Runnable act) {
        Button keep = Buttons.plain(stay, layers::close);
        keep.setCancelButton(true);
        Button go =
                Buttons.danger(
                        verb,
                        () -> {
                            layers.close();
                            act.run();
                        });
        show(title, why, keep, go);
    }

    /** Tells; one key closes. */
    public void tell(String title, String words, String close, Button... more) {
        Button shut = Buttons.primary(close, layers::close);
        shut.setDefaultButton(true);
        Node[] keys = new Node[more.length + 1];
        System.arraycopy(more, 0, keys, 0, more.length);
        keys[more.length] = shut;
        show(title, words, keys);
    }

    /** Shows any content as a card with a title. */
    public void card(String title, Region content, Node... keys) {
        var card = frame(title);
        card.getChildren().add(content);
        finish(card, keys);
    }

    /** As above, as wide as the content. */
    public void wide(String title, Region content, Node... keys) {
        var card = framed(title);
        card.setMaxWidth(Region.USE_PREF_SIZE);
        card.getChildren().add(content);
        finish(card, keys);
    }

    public void close() {
        layers.close();
    }

    private void show(String title, String words, Node... keys) {
        var card = frame(title);
        var text = Texted.label(words, "k-dialog-words");
        text.setMinSize(0, Region.USE_PREF_SIZE);
        card.getChildren().add(text);
        finish(card, keys);
    }

    private static VBox frame(String title) {
        return Styles.with(framed(title), "k-dialog-narrow");
    }

    private static VBox framed(String title) {
        var name = Texted.label(title, Styles.LEAD);
        name.setMinWidth(0);
        name.setWrapText(true);
        return Styles.with(new VBox(name), "k-dialog");
    }

    private void finish(VBox card, Node... keys) {
        card.getChildren().add(Styles.with(new HBox(keys), "k-dialog-keys"));
        layers.open(card, Pos.CENTER);
    }
}
