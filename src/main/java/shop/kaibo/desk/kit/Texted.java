package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels that never lose their end, figures with their unit, the shop's letter. FX thread only. */
public final class Texted {
    private Texted() {}

    /** A label that shows all it says: its least width is its text. */
    public static Label label(String text, String... styleClasses) {
        var label = Styles.with(new Label(text), styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that may end in … when room is short. */
    public static Label shrinking(String text, String... styleClasses) {
        var label = Styles.with(new Label(text), styleClasses);
        label.getStyleClass().add(Styles.MAY_SHRINK);
        label.setMinWidth(0);
        return label;
    }

    /** A figure with its small unit on the same baseline. */
    public static HBox figure(Label figure, String unit) {
        var box = Styles.with(new HBox(figure), "k-figure");
        if (!unit.isEmpty()) {
            box.getChildren().add(label(unit, Styles.LABEL, Styles.MUTED));
        }
        box.setMaxHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /** The first letter of a name on a tint. */
    public static Label avatar(String name) {
        String letter =
                name.isBlank() ? "·" : name.strip().substring(0, name.offsetByCodePoints(0, 1));
        return Styles.with(new Label(letter), "k-avatar");
    }

    /** Takes up what is left of a row. */
    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A hairline. */
    public static Region rule() {
        return Styles.with(new Region(), Styles.RULE);
    }
}
