package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.safekeeping.FoundCopy;

/** A copy from a file: which, what is in it, what opens it; and why not. FX thread only. */
final class RestorePart extends VBox {
    private final RestoreViewModel model;
    private final Dialogs dialogs;
    private final Texts texts;
    private final VBox said = new VBox();
    private final VBox found = new VBox();

    RestorePart(RestoreViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        Button choose =
                Buttons.with(
                        Buttons.plain(texts.get("settings.restore.file"), model::choose),
                        Icons.FOLDER);
        choose.disableProperty().bind(model.busyProperty());
        Node why =
                Lines.wrapped(texts.get("settings.restore.file.why"), Styles.LABEL, Styles.MUTED);
        getChildren().addAll(Styles.with(new HBox(choose, why), "k-settings-line"), found, said);
        model.foundProperty().addListener((_, _, _) -> show());
        model.refusalProperty().addListener((_, _, _) -> show());
        show();
    }

    /** Asks before the shop is put back to a copy, where it may be. */
    void ask(FoundCopy copy) {
        model.may(
                () ->
                        dialogs.confirm(
                                model.title(copy),
                                model.why(copy),
                                texts.get("settings.snapshot.restore"),
                                texts.get("settings.snapshot.restore.stay"),
                                () -> model.restore(copy)));
    }

    private void show() {
        found.getChildren().clear();
        model.foundProperty().get().ifPresent(copy -> found.getChildren().add(card(copy)));
        said.getChildren().clear();
        model.refusalProperty().get().ifPresent(why -> said.getChildren().add(refusal(why)));
        only(found);
        only(said);
    }

    private static void only(VBox box) {
        boolean has = !box.getChildren().isEmpty();
        box.setVisible(has);
        box.setManaged(has);
    }

    private Node refusal(RestoreViewModel.Refusal why) {
        var box =
                Styles.with(
                        new VBox(Lines.finding(new CheckRow(false, why.sentence()))), Styles.GAP_8);
        if (why.unsent()) {
            Button go =
                    Buttons.small(
                            Buttons.plain(texts.get("settings.restore.unsent"), model::goUnsent));
            box.getChildren().add(new HBox(Texted.space(), go));
        }
        return box;
    }

    private Node card(FoundCopy copy) {
        var box =
                Styles.with(
                        new VBox(
                                Lines.wrapped(copy.file().getFileName().toString(), Styles.BOLD),
                                Lines.wrapped(model.inside(copy), Styles.LABEL, Styles.MUTED)),
                        Styles.SUB_PANEL,
                        Styles.GAP_8,
                        Styles.PAD_12);
        if (copy.isLocked()) {
            box.getChildren().add(secret());
        }
        box.getChildren().add(acts(copy));
        return box;
    }

    private Field secret() {
        Field field = Field.secret(texts.get("settings.restore.secret"));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.verdictProperty().bind(model.verdictProperty());
        field.disableProperty().bind(model.busyProperty());
        field.input().setOnAction(_ -> model.open());
        return field;
    }

    private Node acts(FoundCopy copy) {
        Button away = Buttons.quiet(texts.get("settings.snapshot.restore.stay"), model::putAway);
        var acts =
                copy.isLocked()
                        ? new FlowPane(
                                Buttons.primary(texts.get("settings.restore.open"), model::open),
                                Buttons.plain(texts.get("settings.restore.key"), model::keyFile),
                                away)
                        : new FlowPane(
                                Buttons.primary(
                                        texts.get("settings.snapshot.restore"), () -> ask(copy)),
                                away);
        acts.disableProperty().bind(model.busyProperty());
        return Styles.with(acts, Styles.GAP_8);
    }
}
