package shop.kaibo.desk.people;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The history as a table: when, who, what, of what. FX thread only. */
final class AuditPane extends VBox {
    private final AuditViewModel model;
    private final Texts texts;
    private final FlowPane chips = Styles.with(new FlowPane(), Styles.GAP_8);

    /**
     * @param place where a copy goes; empty when the person thinks better of it
     */
    AuditPane(AuditViewModel model, Supplier<Optional<Path>> place) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        Button export =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("audit.export"),
                                        () -> place.get().ifPresent(model::export)),
                                Icons.EXPORT));
        var panel = new Panel(texts.get("audit.title"), export).content(table());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().addAll(chips, panel);
        model.people().addListener((ListChangeListener<AuditViewModel.Who>) _ -> chips());
        model.filterProperty().subscribe(_ -> chips());
    }

    private void chips() {
        chips.getChildren().setAll(chip(texts.get("audit.all"), Optional.empty()));
        model.people()
                .forEach(who -> chips.getChildren().add(chip(who.name(), Optional.of(who.id()))));
    }

    private Chip chip(String word, Optional<String> who) {
        var chip = new Chip(word);
        chip.setSelected(model.filterProperty().get().equals(who));
        chip.setOnAction(
                _ -> {
                    model.filterProperty().set(who);
                    chip.setSelected(true);
                });
        return chip;
    }

    private TableView<AuditViewModel.Row> table() {
        TableView<AuditViewModel.Row> table =
                Tables.of(new EmptyState(Icons.CLOCK, texts.get("audit.none"), ""));
        Styles.with(table, Styles.DENSE);
        Tables.text(table, texts.get("audit.column.seq"), 80, r -> "" + r.seq(), Styles.MUTED);
        Tables.text(table, texts.get("audit.column.at"), 160, AuditViewModel.Row::when);
        Tables.text(table, texts.get("audit.column.who"), 150, r -> r.who(), Styles.BOLD);
        Tables.text(table, texts.get("audit.column.what"), 320, AuditViewModel.Row::what);
        Tables.text(table, texts.get("audit.column.topic"), 220, r -> r.of(), Styles.MUTED);
        table.setItems(model.rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        // the end of what is there brings the next page
        table.skinProperty()
                .subscribe(
                        _ ->
                                table.lookupAll(".scroll-bar").stream()
                                        .filter(ScrollBar.class::isInstance)
                                        .map(ScrollBar.class::cast)
                                        .filter(b -> b.getOrientation().name().equals("VERTICAL"))
                                        .forEach(this::follow));
        return table;
    }

    private void follow(ScrollBar bar) {
        bar.valueProperty()
                .subscribe(
                        at -> {
                            if (at.doubleValue() >= bar.getMax() && bar.isVisible()) {
                                model.more();
                            }
                        });
    }
}
