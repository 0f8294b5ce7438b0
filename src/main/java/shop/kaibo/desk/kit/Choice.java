package shop.kaibo.desk.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/** A few values side by side, the present one marked; a press chooses at once. FX thread only. */
public final class Choice<T> extends HBox {
    private final ObservableValue<T> present;
    private final Consumer<T> choose;

    public Choice(ObservableValue<T> present, Consumer<T> choose) {
        this.present = present;
        this.choose = choose;
        Styles.with(this, Styles.GAP_8);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Adds one of the values. */
    public Choice<T> of(T value, String word) {
        var button = Styles.with(new ToggleButton(word), Styles.TOGGLE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(value.equals(present.getValue()));
        present.addListener((_, _, is) -> button.setSelected(value.equals(is)));
        button.setOnAction(
                _ -> {
                    // the store says when it is so
                    button.setSelected(value.equals(present.getValue()));
                    choose.accept(value);
                });
        getChildren().add(button);
        return this;
    }
}
