package shop.kaibo.desk.settings;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.listing.TemplateKind;

/** The four kinds of merchants and what the chosen one gives a new listing. FX thread only. */
final class TemplatePanel {
    private final TemplateViewModel model;
    private final Texts texts;

    TemplatePanel(TemplateViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    Panel panel() {
        ObservableValue<TemplateKind> kind = model.nowProperty().map(t -> t.kind());
        ObservableValue<String> unit = model.nowProperty().map(t -> t.unit());
        var kinds = new Choice<>(kind, model::choose);
        for (TemplateKind each : TemplateKind.values()) {
            kinds.of(each, texts.get("settings.template." + each.word()));
        }
        var units = new Choice<>(unit, model::unit);
        TemplateKind.UNITS.forEach(each -> units.of(each, texts.get(word(each))));
        var category = line("settings.template.asks", model.categoryProperty());
        category.verdictProperty().bind(model.verdictProperty());
        return new Panel(texts.get("settings.template"))
                .content(
                        Lines.body(
                                Lines.named(texts.get("settings.template.kind"), kinds),
                                Lines.named(texts.get("settings.template.unit"), units),
                                Lines.named(texts.get("settings.template.category"), category),
                                origin(),
                                Lines.named(texts.get("settings.template.rights"), rights())));
    }

    private Node rights() {
        var chips = Styles.with(new FlowPane(), Styles.GAP_8);
        for (String code : TemplateViewModel.PROMISES) {
            var chip = new Chip(texts.get("rights." + code));
            model.nowProperty().subscribe(t -> chip.setSelected(t.rights().contains(code)));
            chip.setOnAction(_ -> model.promise(code, chip.isSelected()));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private static String word(String unit) {
        return switch (unit) {
            case "斤" -> "settings.unit.jin";
            case "箱" -> "settings.unit.box";
            case "双" -> "settings.unit.pair";
            default -> "settings.unit.piece";
        };
    }

    private Node origin() {
        return Lines.named(
                texts.get("settings.template.origin"),
                line("settings.template.origin.prompt", model.originProperty()));
    }

    private Field line(String prompt, StringProperty text) {
        var field = Field.text(texts.get(prompt));
        field.textProperty().bindBidirectional(text);
        field.input().setOnAction(_ -> model.keepTyped());
        field.input()
                .focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                model.keepTyped();
                            }
                        });
        return field;
    }
}
