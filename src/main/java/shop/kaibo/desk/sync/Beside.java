package shop.kaibo.desk.sync;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.util.function.Function;

/** The right column: what waits by kind, and the way itself. FX thread only. */
final class Beside extends VBox {
    private final SyncViewModel model;
    private final Label count = Texted.label("0", Styles.TITLE);

    Beside(SyncViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        var heaps = Styles.with(new VBox(), "s-heaps");
        follow(model.heaps(), heaps, Beside::heap);
        model.heaps().addListener((ListChangeListener<HeapRow>) _ -> total());
        var none =
                Styles.with(
                        new HBox(
                                Icons.of(Icons.CHECK, Styles.ICON_16, Styles.SUCCESS),
                                Texted.label(
                                        texts.get("sync.screen.heaps.none"),
                                        Styles.LABEL,
                                        Styles.MUTED)),
                        Styles.ROW,
                        "s-heap");
        model.heaps().subscribe(() -> none(none));
        none(none);
        total();
        var waiting =
                new Panel(texts.get("sync.screen.heaps"), count)
                        .ruled()
                        .content(new VBox(none, heaps));
        var links = Styles.with(new VBox(), "s-links");
        follow(model.links(), links, Beside::link);
        Button now =
                Buttons.with(
                        Buttons.plain(texts.get("sync.screen.try_now"), model::tryNow),
                        Icons.REFRESH);
        now.setMaxWidth(Double.MAX_VALUE);
        now.setFocusTraversable(false);
        var foot = Styles.with(new VBox(now), "s-foot");
        var way = new Panel(texts.get("sync.screen.link")).ruled().content(links);
        way.getChildren().add(foot);
        VBox.setVgrow(way, Priority.ALWAYS);
        getChildren().addAll(waiting, way);
    }

    /** Puts a panel between what waits and the way. */
    void between(Node panel) {
        getChildren().add(1, panel);
    }

    private void none(Node none) {
        none.setVisible(model.heaps().isEmpty());
        none.setManaged(model.heaps().isEmpty());
    }

    private void total() {
        long sum =
                model.heaps().stream()
                        .mapToLong(h -> Long.parseLong(h.count().replace(",", "")))
                        .sum();
        count.setText(String.valueOf(sum));
    }

    private static <T> void follow(
            ObservableList<T> rows, VBox box, Function<T, ? extends Node> cell) {
        Runnable fill = () -> box.getChildren().setAll(rows.stream().map(cell).toList());
        rows.addListener((ListChangeListener<T>) _ -> fill.run());
        fill.run();
    }

    private static Node heap(HeapRow row) {
        Ikon sign =
                switch (row.kind()) {
                    case "create" -> Icons.LISTING;
                    case "price" -> Icons.PRICE;
                    case "stock" -> Icons.RESTOCK;
                    case "ship" -> Icons.TRUCK;
                    case "refund", "case" -> Icons.CASH_REFUND;
                    case "shelf" -> Icons.STORE;
                    default -> Icons.HELP;
                };
        var line =
                new HBox(
                        Icons.of(sign, Styles.ICON_18, Styles.MUTED),
                        Texted.label(row.word(), Styles.BODY, Styles.BOLD),
                        Texted.shrinking(row.detail(), Styles.LABEL, Styles.MUTED),
                        Texted.space(),
                        Texted.label(row.count(), Styles.NUM_S));
        return Styles.with(line, Styles.ROW, "s-heap");
    }

    private static Node link(LinkRow row) {
        Ikon sign =
                switch (row.tone()) {
                    case SUCCESS -> Icons.DONE;
                    case DANGER -> Icons.REFUSED;
                    case WARNING -> Icons.WARN;
                    case NEUTRAL, ACCENT -> Icons.CLOCK;
                };
        Tone tone = row.tone();
        var line =
                new HBox(
                        Icons.of(sign, Styles.ICON_18, tone.styleClass()),
                        Texted.label(row.word(), Styles.BODY),
                        Texted.space(),
                        Texted.label(row.value(), Styles.LABEL, Styles.MUTED));
        return Styles.with(line, "s-link", Styles.GAP_12);
    }
}
