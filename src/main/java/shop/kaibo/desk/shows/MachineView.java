package shop.kaibo.desk.shows;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.KpiTile;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;

import java.util.ArrayList;
import java.util.List;

/**
 * Any second of a show: its strip, its figures, its shelf, what happened around. FX thread only.
 */
final class MachineView extends VBox {
    private static final List<String> TILES =
            List.of("gmv", "orders", "payRate", "pieces", "refunds");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;

    private final MachineViewModel model;
    private final Texts texts;
    private final Label time = Texted.label("", Styles.NUM_L);
    private final Label since = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Label onMic = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final ShowStrip strip;
    private final Field typed;
    private final List<KpiTile> tiles = new ArrayList<>();
    private final ObservableList<SlotRow> slots = FXCollections.observableArrayList();
    private final ObservableList<HappeningRow> lines = FXCollections.observableArrayList();
    private final HBox figures = Styles.with(new HBox(), Styles.GAP_12);
    private final ListView<SlotRow> shelf =
            Styles.with(new ListView<>(slots), "shows-slots", "shows-still");
    private final ListView<HappeningRow> around =
            Styles.with(new ListView<>(lines), "shows-lines", "shows-still");
    private final HBox lists = Styles.with(new HBox(), Styles.GAP_12);
    private final Panel shelfPanel;
    private final Panel aroundPanel;
    private final Thumbnails thumbnails;
    private final OpeningPane opening;

    MachineView(MachineViewModel model, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        texts = model.texts();
        opening = new OpeningPane(model);
        VBox.setVgrow(opening, Priority.ALWAYS);
        strip = new ShowStrip(model::at);
        typed = Field.code(texts.get("shows.machine.typed")).withoutSentence();
        typed.verdictProperty().bind(model.verdict());
        typed.input().setOnAction(_ -> go());
        Styles.with(this, Styles.GAP_12);
        shelfPanel = panel("shows.shelf", shelf, 580);
        aroundPanel = panel("shows.lines", around, 360);
        List<Node> whole = List.of(head(), figures, body());
        for (String name : TILES) {
            var tile = new KpiTile(texts.get("shows.tile." + name), false);
            // the longest sum must be read in full, the others share what is left
            tile.setMinWidth(name.equals("gmv") ? USE_COMPUTED_SIZE : 0);
            tile.setPrefWidth(name.equals("gmv") ? USE_COMPUTED_SIZE : 100);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.add(tile);
        }
        figures.getChildren().addAll(tiles);
        model.state().subscribe(this::show);
        model.span().subscribe(_ -> strip.show(model.span().get(), model.state().get().atMs()));
        model.opening()
                .subscribe(now -> getChildren().setAll(now.seen() ? List.of(opening) : whole));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tight(false);
    }

    private Panel head() {
        Em.width(typed, 132);
        var when = new VBox(time, since, onMic);
        when.setAlignment(Pos.CENTER_LEFT);
        when.setMinWidth(0);
        HBox.setHgrow(when, Priority.ALWAYS);
        var left = Styles.with(new HBox(when), Styles.GAP_12);
        left.setAlignment(Pos.CENTER_LEFT);
        Em.width(left, 168);
        HBox.setHgrow(strip, Priority.ALWAYS);
        var line = Styles.with(new HBox(left, strip, typed), "shows-strip");
        typed.setMaxHeight(USE_PREF_SIZE);
        return new Panel().content(line);
    }

    private HBox body() {
        shelf.setFocusTraversable(false);
        around.setFocusTraversable(false);
        shelf.setPlaceholder(
                new EmptyState(
                        Icons.EMPTY_SHELF,
                        texts.get("shows.shelf.empty"),
                        texts.get("shows.shelf.emptyHint")));
        around.setPlaceholder(
                Texted.label(texts.get("shows.lines.empty"), Styles.LABEL, Styles.MUTED));
        around.setCellFactory(_ -> new HappeningCell(texts, model::at));
        lists.setMinHeight(0);
        VBox.setVgrow(lists, Priority.ALWAYS);
        return lists;
    }

    private Panel panel(String title, ListView<?> list, double width) {
        var panel = new Panel(texts.get(title)).ruled().content(Corners.round(list));
        panel.setMinWidth(0);
        panel.setPrefWidth(width);
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    /** The figures and the shelf come first where there is little room. */
    void tight(boolean is) {
        figures.getChildren().setAll(is ? tiles.subList(0, 2) : tiles);
        lists.getChildren().setAll(is ? List.of(shelfPanel) : List.of(shelfPanel, aroundPanel));
        shelf.setCellFactory(_ -> new SlotCell(texts, thumbnails, is));
    }

    private void show(MachineState now) {
        time.setText(now.time());
        since.setText(now.since());
        onMic.setText(now.onMic());
        strip.show(model.span().get(), now.atMs());
        for (int i = 0; i < now.tiles().size(); i++) {
            MachineState.Figure figure = now.tiles().get(i);
            tiles.get(i).show(figure.number(), figure.unit(), figure.context(), List.of());
        }
        if (!slots.equals(now.slots())) {
            slots.setAll(now.slots());
        }
        if (!lines.equals(now.lines())) {
            lines.setAll(now.lines());
        }
    }

    private void go() {
        if (model.typed(typed.input().getText())) {
            typed.input().clear();
            requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        boolean typing = typed.input().isFocused();
        if (typing && key.getCode() == KeyCode.ESCAPE) {
            typed.input().clear();
            requestFocus();
            key.consume();
        } else if (!typing && !key.isShortcutDown() && !key.isAltDown() && scrub(key)) {
            key.consume();
        }
    }

    /** Takes a key that moves through time; tells whether it was one. */
    boolean scrub(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> model.move(key.isShiftDown() ? -10 * SECOND : -SECOND);
            case RIGHT -> model.move(key.isShiftDown() ? 10 * SECOND : SECOND);
            case PAGE_UP -> model.move(-MINUTE);
            case PAGE_DOWN -> model.move(MINUTE);
            case HOME -> model.first();
            case END -> model.last();
            case COMMA -> model.neighbour(false);
            case PERIOD -> model.neighbour(true);
            default -> {
                if (!key.getCode().isDigitKey()) {
                    return false;
                }
                // typing a time begins wherever the focus is
                typed.input().requestFocus();
                typed.input().setText(key.getText());
                typed.input().end();
            }
        }
        return true;
    }
}
