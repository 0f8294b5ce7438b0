package shop.kaibo.desk.aftersale.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.review.BadSku;
import shop.kaibo.aftersale.review.ReviewCounts;
import shop.kaibo.aftersale.review.ReviewHeap;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Tone;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Bad reviews by sku at the left, all of them at the right. FX thread only. */
public final class ReviewView extends HBox {
    private static final double SIDE = 348;

    private final ReviewViewModel model;
    private final Texts texts;
    private final ListView<ReviewRow> list = new ListView<>();
    private final ListView<BadSku> skus = new ListView<>();
    private final Map<ReviewHeap, Chip> chips = new EnumMap<>(ReviewHeap.class);
    private final ReviewPane pane;
    private String picked = "";

    /**
     * @param back the way to the bench
     * @param scan takes a code to the bench
     */
    public ReviewView(ReviewViewModel model, Runnable back, Consumer<String> scan) {
        this.model = model;
        texts = model.texts();
        pane = new ReviewPane(model, this::shown);
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(ReviewView.class, "review.css"));
        var side = Styles.with(new VBox(worst(), watching()), Styles.GAP_12);
        Em.width(side, SIDE);
        Node all = all(back);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().addAll(side, all);
        new ReviewKeys(this, model.keys(scan, this::typed));
        model.rows().subscribe(this::keepPicked);
        model.watched().subscribe(this::keepPicked);
        list.getSelectionModel().selectedItemProperty().subscribe(this::pick);
        keepPicked();
    }

    private Node worst() {
        skus.setItems(model.skus());
        skus.setCellFactory(_ -> new SkuCell(model));
        skus.setFocusTraversable(false);
        skus.setPlaceholder(
                new EmptyState(
                        Icons.DONE,
                        texts.get("review.sku.none"),
                        texts.get("review.sku.none.why")));
        skus.getSelectionModel().selectedItemProperty().subscribe(model.skuProperty()::set);
        skus.getStyleClass().add("review-list");
        return panel(new Panel(texts.get("review.sku")), skus);
    }

    private Node watching() {
        var watched = new ListView<Watched>(model.watched());
        watched.setCellFactory(_ -> new WatchCell(model));
        watched.setFocusTraversable(false);
        watched.setPlaceholder(
                new EmptyState(
                        Icons.SHIELD_ALERT,
                        texts.get("review.watch.none"),
                        texts.get("review.watch.none.why")));
        watched.getStyleClass().add("review-list");
        return panel(new Panel(texts.get("review.watch")), watched);
    }

    private static Panel panel(Panel panel, ListView<?> rows) {
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.setMinHeight(0);
        panel.ruled().content(new VBox(Corners.round(rows)));
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private Node all(Runnable back) {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new ReviewCell(model));
        list.setMinHeight(0);
        list.getStyleClass().add("review-list");
        model.toldProperty().subscribe(this::empty);
        var heaps = Styles.with(new HBox(), "review-chips");
        for (ReviewHeap heap : ReviewHeap.values()) {
            var chip = new Chip(texts.get("review.heap." + heap.word()));
            chip.setFocusTraversable(false);
            chip.setOnAction(_ -> model.heapProperty().set(heap));
            chips.put(heap, chip);
            heaps.getChildren().add(chip);
        }
        model.countsProperty().subscribe(this::counted);
        model.heapProperty()
                .subscribe(now -> chips.forEach((heap, chip) -> chip.setSelected(heap == now)));
        Button bench = Buttons.small(Buttons.plain(texts.get("review.back"), back));
        bench.setFocusTraversable(false);
        bench.setGraphic(Keys.cap("Alt 1"));
        var panel = new Panel(texts.get("review.title"), bench).ruled();
        VBox.setVgrow(list, Priority.ALWAYS);
        var body = new VBox(heaps, list, pane);
        VBox.setVgrow(body, Priority.ALWAYS);
        panel.content(body);
        return panel;
    }

    private void counted(ReviewCounts now) {
        chips.forEach((heap, chip) -> chip.count(Formats.count(now.of(heap))));
        Chip waiting = Objects.requireNonNull(chips.get(ReviewHeap.WAITING));
        waiting.tone(now.waiting() > 0 ? Tone.WARNING : Tone.NEUTRAL);
    }

    private void empty(boolean told) {
        String what = texts.get(told ? "review.none" : "review.untold");
        String why = texts.get(told ? "review.none.why" : "review.untold.why");
        list.setPlaceholder(new EmptyState(Icons.TALK, what, why));
    }

    // the list is asked anew while somebody reads: the same review stays picked
    private void keepPicked() {
        if (!list.getSelectionModel().isEmpty()) {
            pick(list.getSelectionModel().getSelectedItem());
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(picked)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        list.getSelectionModel().selectFirst();
    }

    // a list that moves under a hand that writes takes nothing from it
    private void pick(@Nullable ReviewRow row) {
        boolean other = row == null || !row.id().equals(picked);
        if (other && (pane.writing() || row == null && !list.getItems().isEmpty())) {
            return;
        }
        picked = row == null ? "" : row.id();
        pane.show(row);
    }

    /** A key that writes nothing; false when it is not the page's. */
    boolean pressed(KeyCode code) {
        switch (code) {
            case ENTER -> pane.answer(0);
            case ESCAPE -> skus.getSelectionModel().clearSelection();
            default -> {
                return false;
            }
        }
        return true;
    }

    // by hand: a scanner's characters never come here
    private void typed(String characters) {
        char key = characters.length() == 1 ? Character.toLowerCase(characters.charAt(0)) : ' ';
        switch (key) {
            case 'f' -> pane.fault();
            case 'w' -> pane.watching();
            case '1', '2', '3', '4' -> pane.answer(key - '0');
            default -> {}
        }
    }

    /** The list has the keys. */
    public void shown() {
        pick(list.getSelectionModel().getSelectedItem());
        list.requestFocus();
    }
}
