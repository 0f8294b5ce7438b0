package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.Caret.Spot;

/** The one-line entry with what it is read as. FX thread only. */
final class LinePane extends VBox {
    /** Style class of the line itself. */
    static final String INPUT = "l-line-input";

    private final ListingViewModel model;
    private final TextField input = Styles.with(new TextField(), INPUT);
    private final HBox first = Styles.with(new HBox(), "l-line-first");
    private final HBox reading = Styles.with(new HBox(), "l-line-reading");

    private boolean tight;

    LinePane(ListingViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        Styles.with(this, Styles.PANEL, "l-line");
        input.setPromptText(texts.get("listing.line"));
        input.textProperty().bindBidirectional(model.line().text);
        input.setOnAction(_ -> model.enterLine());
        input.focusedProperty()
                .addListener((_, _, is) -> pseudoClassStateChanged(States.SELECTED, is));
        HBox.setHgrow(input, Priority.ALWAYS);
        input.setMinWidth(0);
        reading.setFillHeight(false);
        first.getChildren()
                .addAll(Icons.of(Icons.LINE_ENTRY, Styles.ICON_20, Styles.MUTED), input, reading);
        getChildren().add(first);
        model.line().chips.subscribe(this::show);
        model.line().marks.subscribe(this::show);
        model.line().verdict.subscribe(this::show);
        model.deck().nextSlot().subscribe(this::show);
        show();
    }

    /** Where room is short the reading stands on a line of its own. */
    void tight(boolean is) {
        tight = is;
        show();
    }

    /** Where room is short, or much is to be said, the reading stands on a line of its own. */
    private void place(boolean below) {
        if (below != getChildren().contains(reading)) {
            first.getChildren().remove(reading);
            getChildren().remove(reading);
            var place = below ? getChildren() : first.getChildren();
            place.add(reading);
        }
    }

    void follow(Caret caret) {
        if (caret.spot() == Spot.LINE) {
            input.requestFocus();
            input.end();
        }
    }

    private void show() {
        Texts texts = model.texts();
        reading.getChildren().clear();
        Verdict verdict = model.line().verdict.get();
        pseudoClassStateChanged(States.ERROR, verdict.kind() == Verdict.Kind.ERROR);
        pseudoClassStateChanged(States.WARNING, verdict.kind() == Verdict.Kind.WARNING);
        Marks marks = model.line().marks.get();
        boolean marked = !marks.findings().isEmpty();
        place(tight || marked && !verdict.sentence().isEmpty());
        if (!verdict.sentence().isEmpty()) {
            boolean error = verdict.kind() == Verdict.Kind.ERROR;
            Tone tone = error ? Tone.DANGER : Tone.WARNING;
            Label why = wide(verdict.sentence(), marked);
            tone.on(why);
            why.setGraphic(
                    Icons.of(error ? Icons.WRONG : Icons.WARN, Styles.ICON_16, tone.styleClass()));
            if (marked) {
                reading.getChildren().add(new MarkedText(marks));
            }
            reading.getChildren().add(why);
            return;
        }
        var chips = model.line().chips.get();
        if (chips.isEmpty()) {
            return;
        }
        if (!tight) {
            reading.getChildren()
                    .add(Texted.label(texts.get("listing.line.read"), Styles.LABEL, Styles.MUTED));
        }
        for (String chip : chips) {
            // the title is the one that may be long, and it is the last
            boolean last = chips.size() > 2 && chip.equals(chips.getLast());
            boolean said = marked && last && chip.equals(marks.text());
            reading.getChildren()
                    .add(
                            said
                                    ? new MarkedText(marks)
                                    : last
                                            ? Texted.shrinking(chip, "l-reading")
                                            : Texted.label(chip, "l-reading"));
        }
        var slot =
                Texted.label(
                        Integer.toString(model.deck().nextSlot().get()),
                        Styles.NUM_M,
                        Styles.ACCENT);
        reading.getChildren()
                .addAll(
                        Icons.of(Icons.ARROW, Styles.ICON_16, Styles.MUTED),
                        Texted.figure(slot, texts.get("listing.slot.unit")));
    }

    /** A long sentence takes as many lines as it needs. */
    private static Label wide(String sentence, boolean is) {
        Label why = Texted.label(sentence, Styles.LABEL);
        if (is) {
            why.setMinWidth(0);
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(why, Priority.ALWAYS);
        }
        return why;
    }
}
