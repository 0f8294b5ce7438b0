package shop.kaibo.desk.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.operator.Permission;

import java.util.Map;

/** The panels of the shop's name and looks, and of the program itself. FX thread only. */
final class ShopPanels {
    private final SettingsViewModel model;
    private final Texts texts;

    ShopPanels(SettingsViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    Panel shop() {
        var values = model.valuesProperty();
        ObservableValue<Boolean> dark = values.map(v -> v.dark());
        ObservableValue<Integer> scale = values.map(v -> v.scale());
        ObservableValue<String> language = values.map(v -> v.language());
        var theme =
                new Choice<>(dark, model::dark)
                        .of(true, texts.get("settings.theme.dark"))
                        .of(false, texts.get("settings.theme.light"));
        var size =
                new Choice<>(scale, model::scale).of(100, "100%").of(150, "150%").of(200, "200%");
        ObservableValue<Integer> volume = values.map(v -> v.volume());
        var sound =
                new Choice<>(volume, model::volume)
                        .of(0, texts.get("settings.sound.off"))
                        .of(30, texts.get("settings.sound.soft"))
                        .of(100, texts.get("settings.sound.loud"));
        var languages = new Choice<>(language, model::language).of("zh", "中文").of("en", "English");
        Label restart =
                Lines.wrapped(texts.get("settings.language.restart"), Styles.LABEL, Styles.WARNING);
        restart.setGraphic(Icons.of(Icons.TELL, Styles.WARNING));
        restart.visibleProperty().bind(model.restartNeeded());
        restart.managedProperty().bind(model.restartNeeded());
        return new Panel(texts.get("settings.shop"))
                .content(
                        Lines.body(
                                Leave.only(name(), Permission.SHOP),
                                Leave.only(new StationLines(model), Permission.SHOP),
                                Lines.named(texts.get("settings.theme"), theme),
                                Lines.named(texts.get("settings.size"), size),
                                Lines.named(texts.get("settings.sound"), sound),
                                Styles.with(
                                        new VBox(
                                                Lines.named(
                                                        texts.get("settings.language"), languages),
                                                restart),
                                        Styles.GAP_8)));
    }

    private Node name() {
        var field = Field.text(texts.get("settings.name.prompt"));
        field.textProperty().bindBidirectional(model.nameProperty());
        field.verdictProperty().bind(model.nameVerdictProperty());
        field.input().setOnAction(_ -> model.keepName());
        field.input()
                .focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                model.keepName();
                            }
                        });
        HBox.setHgrow(field, Priority.ALWAYS);
        Button keep = Buttons.plain(texts.get("settings.name.keep"), model::keepName);
        return Lines.named(
                texts.get("settings.name"), Styles.with(new HBox(field, keep), Styles.GAP_8));
    }

    Panel about(About about) {
        String home = about.home().toString();
        Button copy =
                Buttons.small(
                        Buttons.plain(
                                texts.get("settings.about.copy"),
                                () ->
                                        Clipboard.getSystemClipboard()
                                                .setContent(Map.of(DataFormat.PLAIN_TEXT, home))));
        return new Panel(texts.get("settings.about"))
                .content(
                        Lines.body(
                                Lines.named(
                                        texts.get("settings.about.version"),
                                        Texted.label(about.version())),
                                Styles.with(
                                        new HBox(
                                                Lines.named(
                                                        texts.get("settings.about.home"),
                                                        Texted.shrinking(home)),
                                                Texted.space(),
                                                copy),
                                        "k-settings-line")));
    }
}
