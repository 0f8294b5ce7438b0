package shop.kaibo.desk.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** The rules in force and the shop's certificates. FX thread only. */
final class RulesPanel {
    private static final double DAY = 124;

    private final RulesViewModel model;
    private final Texts texts;

    RulesPanel(RulesViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    Panel panel() {
        return new Panel(texts.get("settings.rules"))
                .content(Lines.body(rules(), Texted.rule(), certificates()));
    }

    private Node rules() {
        var rows = Styles.with(new VBox(), Styles.GAP_4);
        model.documents().addListener((ListChangeListener<String>) _ -> show(rows));
        show(rows);
        var taken = new VBox();
        model.takenProperty()
                .subscribe(
                        is -> is.ifPresent(row -> taken.getChildren().setAll(Lines.finding(row))));
        var act = Buttons.plain(texts.get("settings.rules.take"), model::take);
        var line =
                Styles.with(
                        new HBox(
                                act,
                                Lines.wrapped(
                                        texts.get("settings.rules.why"),
                                        Styles.LABEL,
                                        Styles.MUTED)),
                        "k-settings-line");
        return Styles.with(new VBox(rows, line, taken), Styles.GAP_8);
    }

    private void show(VBox rows) {
        rows.getChildren()
                .setAll(
                        model.documents().stream()
                                .map(sentence -> Lines.wrapped(sentence, Styles.LABEL))
                                .toList());
    }

    private Node certificates() {
        var rows = Styles.with(new VBox(), Styles.GAP_8);
        rows.getChildren()
                .add(Lines.wrapped(texts.get("settings.rules.until"), Styles.LABEL, Styles.MUTED));
        model.certificates().forEach(row -> rows.getChildren().add(certificate(row)));
        return rows;
    }

    private Node certificate(CertificateRow row) {
        Field field = Field.code(texts.get("settings.rules.day"));
        field.textProperty().bindBidirectional(row.day);
        field.verdictProperty().bind(row.verdict);
        field.input().setOnAction(_ -> model.keep(row));
        field.input()
                .focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                model.keep(row);
                            }
                        });
        Em.width(field, DAY);
        var name = Lines.wrapped(row.name());
        name.setMaxWidth(Double.MAX_VALUE);
        return Styles.with(new HBox(name, field), "k-settings-line");
    }
}
