package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Key caps and what they do, as shown in the bottom bar and beside buttons. FX thread only. */
public final class Keys {
    /** One hint: the key's face and its verb. */
    public record Hint(String key, String verb) {}

    private Keys() {}

    /** One cap; the return key is ⏎. */
    public static Label cap(String face) {
        return new Least(face, 22, "k-key");
    }

    /** Caps and a verb, 6 px apart. */
    public static HBox hint(String key, String verb) {
        var hint = Styles.with(new HBox(), "k-key-hint");
        hint.getChildren().add(cap(key));
        if (!verb.isEmpty()) {
            var word = Styles.with(new Label(verb), "k-key-verb");
            word.setMinWidth(Region.USE_PREF_SIZE);
            hint.getChildren().add(word);
        }
        return hint;
    }
}
