package shop.kaibo.desk.listing.source;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.listing.frame.FrameViewModel;

import java.util.List;

/** Where photos come from, as a list, or one of them opened in its place. FX thread only. */
public final class SourcesPane extends VBox {
    /** Beneath this height the drop zone and the rows are lower. */
    private static final double LOW = 500;

    private final SourcesViewModel model;
    private final Choosers choosers;
    private final List<SourceRow> rows;
    private final StackPane body = new StackPane();
    private final VBox list = Styles.with(new VBox(), Styles.GAP_8, "s-sources");
    private final List<OpenPane> panes;
    private final ScrollPane phone;
    private final ScrollPane camera;
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private Scale scale = Scale.NORMAL;

    public SourcesPane(SourcesViewModel model, Choosers choosers, Dialogs dialogs) {
        this.model = model;
        this.choosers = choosers;
        getStylesheets().add(Theme.sheet(SourcesPane.class, "source.css"));
        Texts texts = model.texts();
        FrameViewModel frame = model.frame();
        var live = new SourceRow(Icons.SCREENSHOT, texts.get("source.frame"), "F11", frame::shoot);
        Button redraw = Buttons.icon(Icons.EDIT, texts.get("source.frame.redraw"), frame::redraw);
        redraw.visibleProperty().bind(frame.remembered().and(tight.not()));
        redraw.managedProperty().bind(redraw.visibleProperty());
        live.getChildren().add(redraw);
        rows =
                List.of(
                        row(Icons.PHOTOS, "listing.choose", "Ctrl O", this::choose),
                        row(Icons.PASTE, "listing.paste", "Ctrl V", this::pasteNow),
                        live,
                        row(
                                Icons.CAMERA,
                                "source.camera",
                                "Ctrl M",
                                () -> model.toggle(Opened.CAMERA)),
                        row(Icons.QR, "source.phone", "Ctrl P", () -> model.toggle(Opened.PHONE)));
        list.getChildren().add(drop(texts));
        list.getChildren().addAll(rows);
        panes =
                List.of(
                        new PhonePane(model.phone(), model::shut),
                        new CameraPane(model.camera(), model::shut));
        phone = scrolling(panes.get(0));
        camera = scrolling(panes.get(1));
        body.getChildren().addAll(list, phone, camera);
        body.setMinHeight(0);
        body.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        var panel = new Panel(texts.get("listing.sources")).content(body);
        panel.getChildren().add(new FolderRow(model.folder(), texts, tight, this::chooseFolder));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.opened().subscribe(this::show);
        new FrameDialog(frame, dialogs, this);
        Em.onScale(
                this,
                is -> {
                    scale = is;
                    low();
                });
        heightProperty().addListener((_, _, _) -> low());
        // nobody looks through a camera on another screen
        sceneProperty()
                .addListener(
                        (_, _, is) -> {
                            if (is == null && model.opened().get() == Opened.CAMERA) {
                                model.shut();
                            }
                        });
    }

    private static ScrollPane scrolling(OpenPane pane) {
        var scroll =
                Styles.with(
                        new ScrollPane(Styles.with(new StackPane(pane), "s-open-place")),
                        "s-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private SourceRow row(org.kordamp.ikonli.Ikon sign, String word, String key, Runnable act) {
        return new SourceRow(sign, model.texts().get(word), key, act);
    }

    private VBox drop(Texts texts) {
        var zone = Styles.with(new VBox(), "s-drop");
        Label here = middle(texts.get("listing.drop"), Styles.TITLE);
        Label more = middle(texts.get("listing.drop.more"), Styles.LABEL, Styles.MUTED, "s-more");
        var sign = Icons.of(Icons.ADD_PHOTO, Styles.ICON_28, Styles.ACCENT, "s-more");
        zone.getChildren().addAll(sign, here, more);
        for (Node node : List.of(zone, this)) {
            node.setOnDragOver(this::over);
            node.setOnDragDropped(this::dropped);
        }
        zone.setOnMouseClicked(_ -> choose());
        return zone;
    }

    private static Label middle(String text, String... classes) {
        Label label = OpenPane.sentence(text, classes);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }

    private void show(Opened is) {
        OpenPane.seen(list, is == Opened.NONE);
        OpenPane.seen(phone, is == Opened.PHONE);
        OpenPane.seen(camera, is == Opened.CAMERA);
    }

    private void low() {
        boolean low = getHeight() > 0 && getHeight() < scale.px(LOW);
        getStyleClass().remove("s-low");
        if (low) {
            getStyleClass().add("s-low");
        }
        for (Node more : lookupAll(".s-more")) {
            OpenPane.seen(more, !low);
        }
    }

    /** Its keys work on the whole screen. */
    public void listen(Node screen) {
        new SourceKeys(model, this).on(screen);
    }

    /** Whether something in here is meant. */
    boolean holds(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Where room is short the keys stand in the bottom bar alone. */
    public void tight(boolean is) {
        rows.forEach(row -> row.tight(is));
        panes.forEach(pane -> pane.tight(is));
        tight.set(is);
        getStyleClass().remove("s-tight");
        if (is) {
            getStyleClass().add("s-tight");
        }
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /** Asks for files. */
    public void choose() {
        var chosen = choosers.photos(window());
        if (!chosen.isEmpty()) {
            model.files(chosen);
        }
    }

    /** Asks for the folder to watch. */
    public void chooseFolder() {
        choosers.folder(window()).ifPresent(model.folder()::choose);
    }

    /** Takes what the clipboard holds; false when it holds words for a field. */
    public boolean paste() {
        Pasted is = Pasted.from(Clipboard.getSystemClipboard(), model);
        if (is == Pasted.ELSEWHERE) {
            model.none("source.paste.elsewhere");
        } else if (is == Pasted.NOTHING) {
            model.none("source.paste.none");
        }
        return is != Pasted.WORDS;
    }

    private void pasteNow() {
        if (!paste()) {
            model.none("source.paste.none");
        }
    }

    /** A drag hovers. */
    public void over(DragEvent event) {
        if (Pasted.promised(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** A drag was let go. */
    public void dropped(DragEvent event) {
        Pasted is = Pasted.from(event.getDragboard(), model);
        if (is == Pasted.ELSEWHERE) {
            model.none("source.paste.elsewhere");
        } else if (is != Pasted.TAKEN) {
            model.none("source.drop.none");
        }
        event.setDropCompleted(is == Pasted.TAKEN);
        event.consume();
    }
}
