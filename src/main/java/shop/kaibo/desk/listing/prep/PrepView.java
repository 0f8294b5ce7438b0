package shop.kaibo.desk.listing.prep;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Tone;

import java.util.List;

/** Tonight's items: when the show is, what is ready, what will be late and why. FX thread only. */
public final class PrepView extends VBox implements Shown {
    private static final double NARROW = 900;

    private final PrepViewModel model;
    private final Texts texts;
    private final Field time;
    private final PrepTable table;
    private boolean taken;
    private final Label sentence = Texted.shrinking("", Styles.NUM_S);
    private final Label air = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Label times = Texted.shrinking("", Styles.LABEL, Styles.MUTED);

    /** With what stands at the left of its head. */
    public PrepView(PrepViewModel model, Node head) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN);
        getStylesheets().add(Theme.sheet(PrepView.class, "prep.css"));
        time = Field.code("20:00").before(Icons.of(Icons.CLOCK, Styles.ICON_16, Styles.MUTED));
        time.textProperty().bindBidirectional(model.time);
        time.verdictProperty().bind(model.verdict);
        time.input().setOnAction(_ -> enter());
        table = new PrepTable(model);
        var copy =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("prep.copy"), this::copy), Icons.COPY));
        var panel = new Panel("", copy, Keys.cap("Ctrl C"));
        panel.head().getChildren().set(0, head);
        var body = new VBox(band(), Corners.round(table));
        VBox.setVgrow(body.getChildren().getLast(), Priority.ALWAYS);
        panel.content(body);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // what a key did must not be typed too
        addEventFilter(
                KeyEvent.KEY_TYPED,
                key -> {
                    if (taken) {
                        key.consume();
                    }
                });
        model.head().subscribe(this::show);
        widthProperty().addListener((_, _, _) -> fit());
        Em.onScale(this, _ -> fit());
    }

    /** What the bottom bar shows while this page is open. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("T", texts.get("prep.key.time")),
                new Keys.Hint("↑ ↓", texts.get("prep.key.move")),
                new Keys.Hint("⏎", texts.get("prep.key.mend")),
                new Keys.Hint("R", texts.get("prep.key.again")),
                new Keys.Hint("Ctrl C", texts.get("prep.copy")));
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    private Node band() {
        Em.width(time, 118);
        var words = centred(Styles.with(new VBox(sentence, times), Styles.GAP_2));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var name = Texted.label(texts.get("prep.time"), Styles.LABEL, Styles.MUTED);
        return Styles.with(new HBox(words, centred(new VBox(name, air)), time), "prep-band");
    }

    private static VBox centred(VBox box) {
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show(PrepHead head) {
        sentence.setManaged(!head.sentence().isEmpty());
        sentence.setText(head.sentence());
        air.setText(head.air());
        times.setText(head.times());
        Tone tone =
                switch (head.worst()) {
                    case LATE -> Tone.DANGER;
                    case RISKY -> Tone.WARNING;
                    case FINE -> head.ready() ? Tone.SUCCESS : Tone.NEUTRAL;
                };
        var sign =
                switch (head.worst()) {
                    case LATE -> Icons.WRONG;
                    case RISKY -> Icons.WARN;
                    case FINE -> head.ready() ? Icons.DONE : Icons.CLOCK;
                };
        sentence.setGraphic(
                head.sentence().isEmpty()
                        ? null
                        : Icons.of(sign, Styles.ICON_20, tone.styleClass()));
    }

    private void fit() {
        if (getWidth() > 0) {
            table.narrow(getWidth() < Theme.of(this).scale().px(NARROW));
        }
    }

    private void enter() {
        model.enter();
        if (model.verdict.get().sentence().isEmpty()) {
            table.requestFocus();
        }
    }

    private void copy() {
        model.copy(
                ids -> {
                    var content = new ClipboardContent();
                    content.putString(ids);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private void key(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        boolean marked =
                key.getTarget() instanceof TextInputControl field
                        && field.getSelection().getLength() > 0;
        KeyCode code = key.getCode();
        taken = false;
        if (key.isShortcutDown() && code == KeyCode.C && !marked) {
            copy();
        } else if (typing && code == KeyCode.ESCAPE) {
            model.forget();
            table.requestFocus();
        } else if (typing || key.isShortcutDown() || key.isAltDown()) {
            return;
        } else if (code == KeyCode.T) {
            time.input().requestFocus();
            time.input().selectAll();
        } else if (code == KeyCode.ENTER && table.chosen() != null) {
            mend(table.chosen());
        } else if (code == KeyCode.R && table.chosen() != null) {
            again(table.chosen());
        } else {
            return;
        }
        taken = true;
        key.consume();
    }

    private void mend(@Nullable PrepRow row) {
        if (row != null) {
            model.mend(row);
        }
    }

    private void again(@Nullable PrepRow row) {
        if (row != null) {
            model.again(row);
        }
    }
}
