package shop.kaibo.desk.settings;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;

/** How much an operator may pay back at once before being asked again. FX thread only. */
final class LimitPanel {
    private static final double SUM = 160;

    private LimitPanel() {}

    static Panel of(LimitViewModel model) {
        Texts texts = model.texts();
        Field field = Field.price();
        field.textProperty().bindBidirectional(model.typedProperty());
        field.verdictProperty().bind(model.verdictProperty());
        field.setDisable(!model.allowed());
        field.input().setOnAction(_ -> model.keep());
        field.input()
                .focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                model.keep();
                            }
                        });
        Em.width(field, SUM);
        String why = model.allowed() ? "settings.limit.why" : "settings.limit.owner";
        return new Panel(texts.get("settings.aftersale"))
                .content(
                        Lines.body(
                                Styles.with(
                                        new VBox(
                                                Lines.named(
                                                        texts.get("settings.limit"),
                                                        new HBox(field)),
                                                Lines.wrapped(
                                                        texts.get(why),
                                                        Styles.LABEL,
                                                        Styles.MUTED)),
                                        Styles.GAP_8)));
    }
}
