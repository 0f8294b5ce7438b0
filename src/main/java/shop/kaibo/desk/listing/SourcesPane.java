package shop.kaibo.desk.listing;

import javafx.beans.binding.Bindings;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Where photos come from: dropped, chosen, pasted. FX thread only. */
final class SourcesPane extends VBox {
    private final ListingViewModel model;
    private final PhotoChooser chooser;
    private final List<Label> caps = new ArrayList<>();

    SourcesPane(ListingViewModel model, PhotoChooser chooser) {
        this.model = model;
        this.chooser = chooser;
        Texts texts = model.texts();
        var drop = Styles.with(new VBox(), "l-drop");
        Label here = wrapping(texts.get("listing.drop"), Styles.TITLE);
        Label more = wrapping(texts.get("listing.drop.more"), Styles.LABEL, Styles.MUTED);
        drop.getChildren()
                .addAll(Icons.of(Icons.ADD_PHOTO, Styles.ICON_28, Styles.ACCENT), here, more);
        accept(drop);
        accept(this);
        drop.setOnMouseClicked(_ -> choose());
        var all =
                Styles.with(
                        new VBox(
                                drop,
                                source(
                                        Icons.of(Icons.PHOTOS),
                                        "listing.choose",
                                        "Ctrl O",
                                        this::choose),
                                source(
                                        Icons.of(Icons.PASTE),
                                        "listing.paste",
                                        "Ctrl V",
                                        this::paste)),
                        Styles.GAP_8,
                        "l-sources");
        hold(new Panel(texts.get("listing.sources")).content(all));
    }

    private static Label wrapping(String text, String... classes) {
        var label = Styles.with(new Label(text), classes);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Where room is short the keys stand in the bottom bar alone. */
    void tight(boolean is) {
        for (Label cap : caps) {
            cap.setVisible(!is);
            cap.setManaged(!is);
        }
    }

    private Button source(javafx.scene.Node sign, String key, String keys, Runnable act) {
        var button = Styles.with(Buttons.plain("", act), "l-source");
        var words = Texted.label(model.texts().get(key));
        Label cap = Keys.cap(keys);
        caps.add(cap);
        var row = Styles.with(new HBox(sign, words, Texted.space(), cap), "l-source-row");
        HBox.setHgrow(row, Priority.ALWAYS);
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(model.texts().get(key));
        button.setMinWidth(0);
        row.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        button.getWidth()
                                                - button.getPadding().getLeft()
                                                - button.getPadding().getRight(),
                                button.widthProperty(),
                                button.paddingProperty()));
        Em.height(button, 44);
        return button;
    }

    void choose() {
        var scene = getScene();
        model.add(chooser.choose(scene == null ? null : scene.getWindow()));
    }

    /** Whether the clipboard held anything for a card. */
    boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            model.add(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null) {
            return false;
        }
        model.paste(SwingFXUtils.fromFXImage(image, null));
        return true;
    }

    private void accept(javafx.scene.Node node) {
        node.setOnDragOver(this::over);
        node.setOnDragDropped(this::dropped);
    }

    void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles() || board.hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            model.add(board.getFiles().stream().map(File::toPath).toList());
        } else if (board.hasImage()) {
            model.paste(SwingFXUtils.fromFXImage(board.getImage(), null));
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private void hold(Panel panel) {
        VBox.setVgrow(panel, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(panel);
    }
}
