package shop.kaibo.desk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A surface with a title at the left and its figures or keys at the right. FX thread only. */
public final class Panel extends VBox {
    private final HBox head = Styles.with(new HBox(), "k-panel-head");

    /** A surface without a head. */
    public Panel() {
        Styles.with(this, Styles.PANEL);
    }

    public Panel(String title, Node... right) {
        this();
        var name = Styles.with(new Label(title), Styles.TITLE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(name, space);
        head.getChildren().addAll(right);
        getChildren().add(head);
    }

    /** Puts the content beneath the head; it takes the rest of the height. */
    public Panel content(Node node) {
        getChildren().add(node);
        VBox.setVgrow(node, Priority.ALWAYS);
        return this;
    }

    /** Draws a hairline under the head, for lists that begin at once. */
    public Panel ruled() {
        Styles.with(head, Styles.RULED);
        return this;
    }

    /** The head line, to put more into it. */
    public HBox head() {
        return head;
    }
}
