package shop.kaibo.desk.live;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** A slot's number, large, with its small word as the language has it: 1号, No.1. FX thread. */
final class SlotLabel extends HBox {
    private final Texts texts;
    private final Label before = Texted.label("", Styles.CAPTION, Styles.MUTED);
    private final Label number;
    private final Label after = Texted.label("", Styles.LABEL, Styles.MUTED);

    SlotLabel(Texts texts, String... numberClasses) {
        this.texts = texts;
        number = Texted.label("", numberClasses);
        Styles.with(this, "live-slot-box");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(before, number, after);
    }

    void show(String slot) {
        String tag = slot.isEmpty() ? "" : texts.get("live.slotTag", slot);
        int at = Math.max(0, tag.indexOf(slot));
        put(before, tag.substring(0, at));
        put(number, slot);
        put(after, tag.substring(Math.min(tag.length(), at + slot.length())));
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
