package shop.kaibo.desk.kit;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A filter with its count; selected it is the view you stand in. FX thread only. */
public final class Chip extends ToggleButton {
    private final Label count = Styles.with(new Label(), "k-chip-count");

    public Chip(String word) {
        Styles.with(this, "k-chip");
        var label = Styles.with(new Label(word), "k-chip-word");
        label.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.setManaged(false);
        var body = Styles.with(new HBox(label, count), "k-chip-body");
        body.setAlignment(Pos.CENTER_LEFT);
        setGraphic(body);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(word);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** A chip that says its count at once. */
    public Chip(String word, String counted) {
        this(word);
        count(counted);
    }

    /** The figure behind the word, already formatted; empty shows none. */
    public void count(String counted) {
        count.setText(counted);
        count.setManaged(!counted.isEmpty());
    }

    /** Amber or red figure when what it filters needs work; other tones are plain. */
    public void tone(Tone tone) {
        pseudoClassStateChanged(States.WARNING, tone == Tone.WARNING);
        pseudoClassStateChanged(States.ERROR, tone == Tone.DANGER);
    }
}
