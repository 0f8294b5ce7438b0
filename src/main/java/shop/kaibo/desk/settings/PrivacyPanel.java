package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** How long buyers' details stay, and how often they may be looked at. FX thread only. */
final class PrivacyPanel {
    private static final double NUMBER = 120;

    private PrivacyPanel() {}

    static Panel of(PrivacyViewModel model) {
        Texts texts = model.texts();
        return new Panel(texts.get("settings.privacy"))
                .content(
                        Lines.body(
                                line(
                                        texts.get("settings.kept"),
                                        texts.get("settings.kept.unit"),
                                        texts.get("settings.kept.why"),
                                        model.days(),
                                        model::keepDays),
                                line(
                                        texts.get("settings.reveals"),
                                        texts.get("settings.reveals.unit"),
                                        texts.get("settings.reveals.why"),
                                        model.reveals(),
                                        model::keepReveals)));
    }

    private static Node line(
            String name, String unit, String why, PrivacyViewModel.Number number, Runnable keep) {
        Field field = Field.number("", "");
        field.textProperty().bindBidirectional(number.typed);
        field.verdictProperty().bind(number.verdictProperty());
        field.behind(Texted.label(unit, Styles.MUTED));
        field.input().setOnAction(_ -> keep.run());
        field.input()
                .focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                keep.run();
                            }
                        });
        Em.width(field, NUMBER);
        return Styles.with(
                new VBox(
                        Lines.named(name, new HBox(field)),
                        Lines.wrapped(why, Styles.LABEL, Styles.MUTED)),
                Styles.GAP_8);
    }
}
