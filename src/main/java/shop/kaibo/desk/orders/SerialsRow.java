package shop.kaibo.desk.orders;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Scans the serial numbers of the pieces; Enter in the empty field goes on. FX thread only. */
final class SerialsRow extends VBox {
    private final SerialsViewModel model;
    private final Texts texts;
    private final Field field;
    private final Label noted = Texted.label("", Styles.LABEL, Styles.MUTED);

    SerialsRow(SerialsViewModel model, Texts texts, Runnable onwards) {
        this.model = model;
        this.texts = texts;
        field = Field.code(texts.get("orders.serial.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.verdictProperty().bind(model.verdictProperty());
        field.input()
                .setOnAction(
                        _ -> {
                            if (!model.note()) {
                                onwards.run();
                            }
                        });
        field.behind(noted);
        getChildren().setAll(field);
        setMinHeight(USE_PREF_SIZE);
        model.numbers().addListener((ListChangeListener<String>) _ -> noted());
        noted();
    }

    private void noted() {
        int many = model.numbers().size();
        noted.setText(many == 0 ? "" : texts.get("orders.serial.noted", many, last()));
    }

    private String last() {
        return "…" + Mask.tail(model.numbers().getLast());
    }

    void focus() {
        field.input().requestFocus();
    }
}
