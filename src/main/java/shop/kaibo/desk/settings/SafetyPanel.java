package shop.kaibo.desk.settings;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Optional;

/** A copy of the shop, the check-up, and a file for a helper. FX thread only. */
final class SafetyPanel {
    private final SafetyViewModel model;
    private final Texts texts;

    SafetyPanel(SafetyViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    Panel panel() {
        return new Panel(texts.get("settings.safety"))
                .content(Lines.body(backup(), Texted.rule(), check(), Texted.rule(), support()));
    }

    private Node backup() {
        Button act =
                Buttons.with(
                        Buttons.plain(texts.get("settings.backup"), model::backUp), Icons.SAVED);
        busy(act, model.copyingProperty(), "settings.backup", "settings.backup.busy");
        return written(act, texts.get("settings.backup.why"), model.copiedProperty());
    }

    private Node support() {
        Button act =
                Buttons.with(
                        Buttons.plain(texts.get("settings.support"), model::support), Icons.HELP);
        busy(act, model.bundlingProperty(), "settings.support", "settings.support.busy");
        return written(act, texts.get("settings.support.why"), model.bundledProperty());
    }

    private static Node written(
            Button act, String words, ObservableValue<Optional<CheckRow>> last) {
        var row = new VBox();
        last.addListener((_, _, is) -> is.ifPresent(now -> show(row, now)));
        last.getValue().ifPresent(now -> show(row, now));
        Node why = Lines.wrapped(words, Styles.LABEL, Styles.MUTED);
        return Styles.with(new VBox(line(act, why), row), Styles.GAP_8);
    }

    private Node check() {
        Button act =
                Buttons.with(
                        Buttons.plain(texts.get("settings.check"), model::checkUp), Icons.DATABASE);
        busy(act, model.checkingProperty(), "settings.check", "settings.check.busy");
        var when = Lines.wrapped("", Styles.LABEL, Styles.MUTED);
        when.textProperty().bind(model.checkedProperty());
        var found = Styles.with(new VBox(), Styles.GAP_8);
        model.findings().addListener((ListChangeListener<CheckRow>) _ -> show(found));
        show(found);
        return Styles.with(new VBox(line(act, when), found), Styles.GAP_12);
    }

    private void show(VBox found) {
        found.getChildren().setAll(model.findings().stream().map(Lines::finding).toList());
    }

    private static void show(VBox copied, CheckRow row) {
        copied.getChildren().setAll(Lines.finding(row));
    }

    private static Node line(Node... nodes) {
        return Styles.with(new HBox(nodes), "k-settings-line");
    }

    private void busy(Button button, ObservableValue<Boolean> busy, String idle, String working) {
        button.disableProperty().bind(busy);
        button.textProperty().bind(busy.map(is -> texts.get(is ? working : idle)));
    }
}
