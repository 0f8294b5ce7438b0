package shop.kaibo.desk.files;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Tone;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The screen of an account that goes by files: what comes in, what is carried out. */
public final class FilesView extends HBox implements Shown {
    private final FilesViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> file;
    private final Supplier<Optional<Path>> folder;
    private final VBox within = Styles.with(new VBox(), Styles.GAP_8);

    /**
     * @param file asks which file to open
     * @param folder asks where files go
     */
    public FilesView(
            FilesViewModel model, Supplier<Optional<Path>> file, Supplier<Optional<Path>> folder) {
        this.model = model;
        this.file = file;
        this.folder = folder;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(FilesView.class, "files.css"));
        var in = incoming();
        var out = new HandoverPane(model, folder).panel();
        HBox.setHgrow(in, Priority.ALWAYS);
        getChildren().addAll(in, out);
        model.incoming().lookProperty().addListener((_, _, _) -> show());
        model.incoming().columns().addListener((ListChangeListener<ColumnRow>) _ -> show());
        model.incoming().bad().addListener((ListChangeListener<String>) _ -> show());
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    @Override
    public void shown() {
        requestFocus();
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() && key.getCode().isDigitKey()) {
            int place = key.getCode().getCode() - KeyCode.DIGIT1.getCode();
            if (place >= 0 && place < model.accounts().size()) {
                model.choose(model.accounts().get(place));
            }
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.O) {
            file.get().ifPresent(model.incoming()::open);
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
            model.incoming().take();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
            folder.get().ifPresent(model.handover()::write);
        } else if (key.getCode() == KeyCode.ESCAPE && model.busyProperty().get()) {
            model.incoming().stop();
        } else {
            return;
        }
        key.consume();
    }

    private Panel incoming() {
        Button open =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("files.open"),
                                        () -> file.get().ifPresent(model.incoming()::open)),
                                Icons.IMPORT));
        open.disableProperty().bind(model.busyProperty());
        var scroll = new ScrollPane(Styles.with(within, Styles.PAD_16));
        Styles.with(scroll, "files-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        var body = new VBox(scroll, foot());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        return new Panel(texts.get("files.in"), new AccountChips(model), open).content(body);
    }

    private Node foot() {
        var words = wrapped("", Styles.SUCCESS);
        words.textProperty().bind(model.toldProperty());
        var wrong = wrapped("", Styles.DANGER);
        wrong.textProperty().bind(model.refusalProperty());
        var bar = new StockBar();
        model.incoming()
                .shareProperty()
                .addListener(
                        (_, _, now) ->
                                bar.show(Math.round(now.doubleValue() * 100), 100, Tone.ACCENT));
        Button stop = Buttons.quiet(texts.get("files.stop"), model.incoming()::stop);
        Button take = Buttons.primary(texts.get("files.take"), model.incoming()::take);
        model.incoming().lookProperty().subscribe(now -> take.setDisable(now.isEmpty()));
        model.busyProperty()
                .subscribe(
                        now ->
                                take.setDisable(
                                        now || model.incoming().lookProperty().get().isEmpty()));
        for (Node each : new Node[] {bar, stop}) {
            each.visibleProperty().bind(model.busyProperty());
            each.managedProperty().bind(model.busyProperty());
        }
        for (Label each : new Label[] {words, wrong}) {
            each.visibleProperty().bind(each.textProperty().isNotEmpty());
            each.managedProperty().bind(each.visibleProperty());
        }
        return Styles.with(
                new HBox(new VBox(words, wrong), bar, Texted.space(), stop, take), "files-foot");
    }

    private void show() {
        within.getChildren().clear();
        if (!model.incoming().bad().isEmpty()) {
            within.getChildren()
                    .add(
                            Texted.label(
                                    texts.get("files.bad", model.incoming().bad().size()),
                                    Styles.BOLD));
            model.incoming().bad().stream()
                    .limit(200)
                    .forEach(line -> within.getChildren().add(wrapped(line, Styles.WARNING)));
        }
        if (model.incoming().lookProperty().get().isPresent()) {
            new ColumnsPane(model.incoming(), texts).into(within);
        } else if (model.incoming().bad().isEmpty()) {
            within.getChildren()
                    .add(
                            new EmptyState(
                                    Icons.IMPORT,
                                    texts.get("files.none"),
                                    texts.get("files.none.todo")));
        }
    }

    static Label wrapped(String words, String... classes) {
        Label label = Texted.label(words, classes);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }
}
