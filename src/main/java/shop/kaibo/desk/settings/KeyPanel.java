package shop.kaibo.desk.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Map;

/** How the shop's key is kept, what that is good for, and another lock. FX thread only. */
final class KeyPanel {
    private final KeyViewModel model;
    private final Texts texts;

    KeyPanel(KeyViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    Panel panel() {
        var locked = model.keptProperty().isNotEqualTo(KeyViewModel.MACHINE);
        var byFile = model.keptProperty().isEqualTo("key_file");
        Field present = secret("settings.key.present");
        present.textProperty().bindBidirectional(model.presentProperty());
        present.verdictProperty().bind(model.presentVerdictProperty());
        Field next = secret("settings.key.next");
        next.textProperty().bindBidirectional(model.nextProperty());
        next.verdictProperty().bind(model.nextVerdictProperty());
        Field again = secret("settings.key.again");
        again.textProperty().bindBidirectional(model.againProperty());
        again.input().setOnAction(_ -> model.passphrase());
        return new Panel(texts.get("settings.key"))
                .content(
                        Lines.body(
                                state(),
                                only(locked, present),
                                next,
                                again,
                                acts(locked, byFile),
                                only(model.codeProperty().isNotEmpty(), code())));
    }

    private Field secret(String key) {
        Field field = Field.secret(texts.get(key));
        field.disableProperty().bind(model.busyProperty());
        return field;
    }

    private Label state() {
        Label label = Lines.wrapped("", Styles.LABEL, Styles.MUTED);
        label.textProperty()
                .bind(model.keptProperty().map(kept -> texts.get("settings.key." + kept)));
        label.graphicProperty()
                .bind(
                        model.keptProperty()
                                .map(
                                        kept ->
                                                kept.equals(KeyViewModel.MACHINE)
                                                        ? Icons.of(Icons.LOCK_OPEN, Styles.WARNING)
                                                        : Icons.of(Icons.LOCK, Styles.SUCCESS)));
        return label;
    }

    private Node acts(ObservableBooleanValue locked, ObservableBooleanValue byFile) {
        Button set = Buttons.with(Buttons.plain("", model::passphrase), Icons.LOCK);
        set.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                model.busyProperty().get()
                                                        ? "settings.key.busy"
                                                        : locked.get()
                                                                ? "settings.key.change"
                                                                : "settings.key.set"),
                                model.busyProperty(),
                                locked));
        Button file = Buttons.plain(texts.get("settings.key.file"), model::keyFile);
        Button release = Buttons.quiet(texts.get("settings.key.release"), model::release);
        Button byHand = Buttons.quiet(texts.get("settings.key.release.file"), model::releaseByFile);
        for (Button one : new Button[] {set, file, release, byHand}) {
            one.disableProperty().bind(model.busyProperty());
        }
        return Styles.with(
                new FlowPane(set, file, only(locked, release), only(byFile, byHand)), Styles.GAP_8);
    }

    private Node code() {
        Label said = Texted.label("", Styles.NUM_S, "k-settings-code");
        said.textProperty().bind(model.codeProperty());
        Button copy =
                Buttons.quiet(
                        texts.get("settings.key.code.copy"),
                        () ->
                                Clipboard.getSystemClipboard()
                                        .setContent(
                                                Map.of(
                                                        DataFormat.PLAIN_TEXT,
                                                        model.codeProperty().get())));
        Button done = Buttons.primary(texts.get("settings.key.code.done"), model::written);
        return Styles.with(
                new VBox(
                        Lines.wrapped(texts.get("settings.key.code"), Styles.BOLD),
                        said,
                        Lines.wrapped(
                                texts.get("settings.key.code.why"), Styles.LABEL, Styles.MUTED),
                        Styles.with(new HBox(Texted.space(), copy, done), Styles.GAP_8)),
                Styles.SUB_PANEL,
                Styles.GAP_8,
                Styles.PAD_12);
    }

    private static <T extends Node> T only(ObservableBooleanValue when, T node) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
