package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.UnaryOperator;

/** A slot's number, large, with its small word as the language has it: 1号, #1. FX thread only. */
public final class SlotLabel extends HBox {
    private final UnaryOperator<String> tag;
    private final Label before = Texted.label("", Styles.CAPTION, Styles.MUTED);
    private final Label number;
    private final Label after = Texted.label("", Styles.LABEL, Styles.MUTED);

    /** Tag gives the words around a number. */
    public SlotLabel(UnaryOperator<String> tag, String... numberClasses) {
        this.tag = tag;
        number = Texted.label("", numberClasses);
        Styles.with(this, "k-slot");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(before, number, after);
    }

    public void show(String slot) {
        String words = slot.isEmpty() ? "" : tag.apply(slot);
        int at = Math.max(0, words.indexOf(slot));
        put(before, words.substring(0, at));
        put(number, slot);
        put(after, words.substring(Math.min(words.length(), at + slot.length())));
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
