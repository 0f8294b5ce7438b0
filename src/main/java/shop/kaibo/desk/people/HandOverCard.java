package shop.kaibo.desk.people;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Typing;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.safekeeping.shift.ShiftLine;

/** What is still open, who takes it, and the PINs over it. FX thread only. */
public final class HandOverCard extends VBox {
    private final HandOverViewModel model;
    private final Texts texts;
    private final VBox sums = Styles.with(new VBox(), "people-sums");
    private final Field own;
    private final Field next;
    private final Node both;

    /**
     * @param done called when the next one is at work
     */
    public HandOverCard(HandOverViewModel model, Runnable done) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, "k-dialog", "people-handover");
        getStylesheets().add(Theme.sheet(HandOverCard.class, "people.css"));
        next = pin("shift.pin.next", model.nextVerdictProperty());
        next.textProperty().bindBidirectional(model.nextProperty());
        own = pin("shift.pin.own", model.ownVerdictProperty());
        own.textProperty().bindBidirectional(model.ownProperty());
        var why = Texted.label(texts.get("shift.both"), Styles.LABEL, Styles.WARNING);
        why.setGraphic(Icons.of(Icons.WARN, Styles.ICON_16, Styles.WARNING));
        why.setMinWidth(0);
        both = why;
        Button go = Buttons.primary("", () -> model.handOver(done));
        go.setGraphic(Keys.cap("⏎"));
        var pins = Styles.with(new HBox(own, next), "people-pins");
        getChildren()
                .addAll(
                        Texted.label(texts.get("shift.title"), Styles.LEAD),
                        sums,
                        Texted.label(texts.get("shift.next"), Styles.LABEL, Styles.MUTED),
                        new PeopleList(model.others(), model.chosenProperty(), model::choose),
                        both,
                        pins,
                        Styles.with(new HBox(Texted.space(), go), "people-verbs"));
        model.lines().addListener((ListChangeListener<ShiftLine>) _ -> refresh());
        model.chosenProperty()
                .subscribe(
                        who -> {
                            go.setDisable(who.isEmpty());
                            go.setText(
                                    who.map(p -> texts.get("shift.give", p.name()))
                                            .orElse(texts.get("shift.choose")));
                            next.setDisable(who.filter(PersonRow::pinned).isEmpty());
                            if (!next.isDisabled()) {
                                next.input().requestFocus();
                            }
                        });
        setFocusTraversable(true);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean typing = own.input().isFocused() || next.input().isFocused();
                    if (key.getCode() == KeyCode.ENTER) {
                        model.handOver(done);
                        key.consume();
                    } else if (!typing) {
                        model.others().stream()
                                .filter(p -> p.key().equals(key.getText()))
                                .findFirst()
                                .ifPresent(model::choose);
                    }
                });
        refresh();
    }

    private Field pin(String prompt, ObservableValue<Verdict> verdict) {
        var field = Field.secret(texts.get(prompt));
        field.before(Icons.of(Icons.LOCK, Styles.ICON_18, Styles.MUTED));
        Typing.digits(field.input());
        field.verdictProperty().bind(verdict);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void refresh() {
        sums.getChildren().setAll(model.lines().stream().map(this::sum).toList());
        boolean asked = model.needsOwn();
        show(own, asked);
        show(both, asked);
    }

    private Node sum(ShiftLine line) {
        boolean any = line.count() > 0;
        var count =
                Texted.label(
                        Formats.count((int) line.count()),
                        Styles.NUM_S,
                        any ? Styles.BOLD : Styles.SUBTLE);
        var since = Texted.label(model.since(line), Styles.LABEL, Styles.MUTED);
        var icon = Icons.of(sign(line.kind()), Styles.ICON_18, any ? Styles.ACCENT : Styles.SUBTLE);
        return Styles.with(
                new HBox(icon, Texted.label(model.word(line)), Texted.space(), since, count),
                "people-sum");
    }

    private static Ikon sign(ShiftLine.Kind kind) {
        return switch (kind) {
            case UNSENT -> Icons.UPLOADING;
            case CASES -> Icons.TIMER_ALERT;
            case PARCELS -> Icons.UNKNOWN_PACKAGE;
            case HOLDS -> Icons.FORBIDDEN;
            case REFUNDS -> Icons.CASH_REFUND;
            case PROMISES -> Icons.CUSTOMERS;
        };
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
        if (node instanceof Region region) {
            region.setDisable(!is);
        }
    }
}
