package shop.kaibo.desk.listing.after;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Verdict;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Title, category, notes and photos of what is marked. FX thread only. */
final class EditForm extends VBox {
    private static final int OFFERED = 3;

    private final AfterViewModel model;
    private final EditViewModel edit;
    private final Texts texts;
    private final Choosers choosers;
    private final Field title;
    private final Field category;
    private final FlowPane offers = Styles.with(new FlowPane(), "after-offers");
    private final Label photos = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Button more;
    private int offered = -1;

    EditForm(AfterViewModel model, Choosers choosers) {
        this.model = model;
        this.choosers = choosers;
        edit = model.edit();
        texts = model.texts();
        Styles.with(this, "after-form");
        title = field("", edit.title, edit.titleVerdict);
        category = field("", edit.category, edit.categoryVerdict);
        var origin = field(texts.get("after.origin.prompt"), edit.origin, null);
        var fit = field(texts.get("after.fit.prompt"), edit.fit, edit.verdict);
        var kind =
                new Choice<@Nullable Boolean>(edit.standard, edit.standard::set)
                        .of(true, texts.get("after.standard"))
                        .of(false, texts.get("after.odd"));
        kind.getChildren().forEach(child -> Styles.with(child, Styles.SMALL));
        more =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("after.photos.add"), this::choose),
                                Icons.ADD_PHOTO));
        var pictures = Styles.with(new HBox(photos, Texted.space(), more), "after-line");
        var save = Buttons.primary(texts.get("after.save"), edit::save);
        save.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        named("after.title", title),
                        named("after.category", category, offers),
                        named("after.origin", origin),
                        kind,
                        named("after.fit", fit),
                        pictures,
                        save);
        edit.rows().subscribe(this::show);
        model.categories().subscribe(_ -> offer());
        edit.category.subscribe(_ -> offer());
        category.input().addEventFilter(KeyEvent.KEY_PRESSED, this::next);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        getStyleClass().add("after-edit");
    }

    /** The caret goes to the first thing it lacks. */
    void enter() {
        boolean titled = edit.rows().get().stream().noneMatch(GapRow::titleGuessed);
        Field first = titled && !edit.title.get().isEmpty() ? category : title;
        first.input().requestFocus();
        first.input().selectAll();
    }

    private Field field(
            String prompt, StringProperty text, @Nullable ObjectProperty<Verdict> verdict) {
        var field = Field.text(prompt);
        field.textProperty().bindBidirectional(text);
        if (verdict != null) {
            field.verdictProperty().bind(verdict);
        }
        field.input().setOnAction(_ -> edit.save());
        return field;
    }

    private Node named(String key, Node... nodes) {
        var box = Styles.with(new VBox(), Styles.GAP_4);
        box.getChildren().add(Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED));
        box.getChildren().addAll(nodes);
        return box;
    }

    private void show(List<GapRow> rows) {
        setDisable(rows.isEmpty());
        boolean one = rows.size() == 1;
        String various = rows.isEmpty() ? "" : texts.get("after.various");
        title.input().setPromptText(one ? rows.getFirst().title() : various);
        category.input().setPromptText(one ? rows.getFirst().category() : various);
        photos.setText(
                one
                        ? texts.get("after.photos", rows.getFirst().photos().size())
                        : texts.get("after.photos.one"));
        more.setDisable(!one);
        offered = -1;
    }

    /** Categories that go on from what is typed. */
    private List<String> fitting() {
        String typed = edit.category.get().strip().toLowerCase(Locale.ROOT);
        boolean whole = model.categories().get().contains(edit.category.get());
        return model.categories().get().stream()
                .filter(c -> whole || c.toLowerCase(Locale.ROOT).contains(typed))
                .filter(c -> !c.equals(edit.category.get()))
                .limit(OFFERED)
                .toList();
    }

    private void offer() {
        offers.getChildren().clear();
        for (String each : fitting()) {
            var link = Buttons.link(each, () -> edit.category.set(each));
            link.setFocusTraversable(false);
            offers.getChildren().add(link);
        }
    }

    /** Arrows in the category go through what the shop knows. */
    private void next(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        List<String> known = model.categories().get();
        if (step == 0 || known.isEmpty() || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        List<String> fitting = fitting();
        boolean begun = offered < 0 && !edit.category.get().isBlank() && !fitting.isEmpty();
        offered =
                begun
                        ? known.indexOf(fitting.getFirst())
                        : Math.floorMod(Math.max(offered, step > 0 ? -1 : 0) + step, known.size());
        edit.category.set(known.get(offered));
        category.input().end();
        key.consume();
    }

    private void choose() {
        edit.photos(choosers.photos(getScene().getWindow()));
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles() && !more.isDisabled()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
        edit.photos(files);
        drag.setDropCompleted(true);
        drag.consume();
    }
}
