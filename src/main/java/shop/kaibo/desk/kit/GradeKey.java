package shop.kaibo.desk.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** One of the bench's five large keys: its digit, its word, where the parcel goes. FX thread. */
public final class GradeKey extends ToggleButton {
    private final Label way;

    public GradeKey(String digit, String word, String where) {
        Styles.with(this, "k-grade");
        way = Texted.label(where, "k-grade-way");
        setGraphic(
                Styles.with(
                        new VBox(
                                Styles.with(new Label(digit), "k-grade-cap"),
                                Texted.label(word, "k-grade-word"),
                                way),
                        "k-grade-body"));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(digit + " " + word);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Says anew where the parcel goes. */
    public void way(String where) {
        way.setText(where);
    }
}
