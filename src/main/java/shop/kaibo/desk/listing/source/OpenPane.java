package shop.kaibo.desk.listing.source;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** A source that is open: its name, a way to close it, and beneath what it shows. FX only. */
class OpenPane extends VBox {
    private final Node sign;
    private final VBox body = Styles.with(new VBox(), Styles.GAP_8);

    OpenPane(Ikon sign, String title, String closing, Runnable close) {
        this.sign = Icons.of(sign, Styles.ICON_18);
        Styles.with(this, Styles.SUB_PANEL, Styles.GAP_8, "s-open");
        var name = Texted.label(title, Styles.TITLE);
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var shut = Buttons.small(Buttons.icon(Icons.CLOSE, closing, close));
        var head = Styles.with(new HBox(this.sign, name, shut), "s-open-head");
        getChildren().addAll(head, body);
    }

    final void fill(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    static Label sentence(String words, String... classes) {
        var label = Styles.with(new Label(words), classes);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Where room is short only words are left. */
    void tight(boolean is) {
        seen(sign, !is);
    }

    static void seen(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
