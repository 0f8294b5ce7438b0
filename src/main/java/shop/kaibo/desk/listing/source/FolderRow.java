package shop.kaibo.desk.listing.source;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.nio.file.Path;

/** The foot of the sources: the folder that is watched, or the way to choose one. FX only. */
final class FolderRow extends VBox {
    private final Texts texts;
    private final Label name = Texted.shrinking("", Styles.LABEL);
    private final Label trouble = Styles.with(new Label(), Styles.CAPTION, "s-wrap");
    private final Button stop;

    FolderRow(FolderViewModel model, Texts texts, ObservableBooleanValue tight, Runnable choose) {
        this.texts = texts;
        var word = Texted.label(texts.get("source.folder"), Styles.LABEL, Styles.MUTED);
        // where room is short the name of the folder says more
        word.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !tight.get() || model.state().get().folder() == null,
                                tight,
                                model.state()));
        word.managedProperty().bind(word.visibleProperty());
        name.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !tight.get() || model.state().get().folder() != null,
                                tight,
                                model.state()));
        Styles.with(this, "s-foot");
        Button pick = Styles.with(Buttons.quiet("", choose), "s-folder");
        pick.setGraphic(
                Styles.with(
                        new HBox(
                                Icons.of(Icons.FOLDER, Styles.ICON_18, Styles.MUTED),
                                word,
                                Texted.space(),
                                name),
                        "s-source-row"));
        pick.setAccessibleText(texts.get("source.folder") + " Ctrl Shift O");
        pick.setMinWidth(0);
        pick.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(pick, javafx.scene.layout.Priority.ALWAYS);
        stop =
                Buttons.small(
                        Buttons.icon(Icons.CLOSE, texts.get("source.folder.stop"), model::stop));
        trouble.setWrapText(true);
        getChildren().addAll(Styles.with(new HBox(pick, stop), "s-line"), trouble);
        model.state().subscribe(this::show);
    }

    private void show(FolderViewModel.State state) {
        Path folder = state.folder();
        Path last = folder == null ? null : folder.getFileName();
        name.setText(
                folder == null
                        ? texts.get("source.folder.choose")
                        : last == null ? folder.toString() : last.toString());
        seen(stop, folder != null);
        String why =
                switch (state.sight()) {
                    case HERE -> "";
                    case GONE -> texts.get("source.folder.gone");
                    case CROWDED -> texts.get("source.folder.crowded");
                };
        trouble.setText(why);
        seen(trouble, !why.isEmpty());
        Tone.WARNING.on(trouble);
        (why.isEmpty() ? Tone.NEUTRAL : Tone.WARNING).on(name);
    }

    private static void seen(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
