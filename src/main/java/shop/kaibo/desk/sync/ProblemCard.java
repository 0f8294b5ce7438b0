package shop.kaibo.desk.sync;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** One stuck thing: what, why, since when, and one button. FX thread only. */
final class ProblemCard extends HBox {
    private static final double SIDE = 236;

    private final SyncViewModel model;
    private final ProblemRow row;
    private final int index;
    private Node ours = new Region();
    private Node theirs = new Region();

    ProblemCard(SyncViewModel model, ProblemRow row, int index) {
        this.model = model;
        this.row = row;
        this.index = index;
        Styles.with(this, "s-card", Styles.GAP_16);
        getChildren().addAll(ring(), words(), buttons());
        setOnMousePressed(_ -> model.select(index));
        show();
    }

    /** Follows what is selected. */
    void show() {
        boolean selected = model.selectedProperty().get() == index;
        pseudoClassStateChanged(States.SELECTED, selected);
        boolean second = selected && model.sideProperty().get() == 2;
        ours.pseudoClassStateChanged(States.SELECTED, selected && !second);
        theirs.pseudoClassStateChanged(States.SELECTED, second);
    }

    private Node ring() {
        Ikon sign =
                switch (row.sign()) {
                    case CONFLICT -> Icons.CONFLICT;
                    case REFUSED -> Icons.SHIELD_ALERT;
                    case UNKNOWN -> Icons.HELP;
                    case SIGNED_OUT -> Icons.LOCK;
                    case AWAY -> Icons.OFFLINE;
                    case HOPELESS -> Icons.WARN;
                };
        Tone tone =
                switch (row.sign()) {
                    case CONFLICT -> Tone.ACCENT;
                    case REFUSED -> Tone.DANGER;
                    case UNKNOWN, SIGNED_OUT, AWAY, HOPELESS -> Tone.WARNING;
                };
        var ring = new StackPane(Icons.of(sign, Styles.ICON_22, tone.styleClass()));
        Styles.with(ring, "s-ring", "s-ring-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        return ring;
    }

    private Node words() {
        Label why = Texted.label(row.why(), Styles.BODY, Styles.MUTED);
        why.setWrapText(true);
        why.setMinWidth(0);
        why.setMinHeight(Region.USE_PREF_SIZE);
        Label title = Texted.label(row.title(), Styles.LEAD);
        var words = Styles.with(new VBox(title, why), Styles.GAP_6);
        if (row.conflict()) {
            words.getChildren().add(sides());
        }
        words.getChildren().add(Texted.label(row.foot(), Styles.CAPTION, Styles.SUBTLE));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return words;
    }

    private Node sides() {
        ProblemRow.Side first = row.ours();
        ProblemRow.Side other = row.theirs();
        if (first == null || other == null) {
            return new Region();
        }
        ours = side("1", first);
        theirs = side("2", other);
        var both = Styles.with(new FlowPane(ours, theirs), Styles.GAP_12);
        Em.onScale(both, scale -> both.setPrefWrapLength(scale.px(2 * SIDE + 16)));
        return both;
    }

    private Node side(String key, ProblemRow.Side side) {
        Label price = Texted.label(side.price(), Styles.NUM_S);
        var who =
                new VBox(
                        Texted.label(side.who(), Styles.LABEL, Styles.MUTED),
                        Texted.figure(price, model.texts().get("sync.screen.yuan")));
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        var box =
                new HBox(
                        Keys.cap(key),
                        who,
                        Texted.shrinking(side.time(), Styles.CAPTION, Styles.SUBTLE));
        Styles.with(box, "s-side", Styles.GAP_12);
        Em.height(box, 56);
        Em.onScale(
                box,
                scale -> {
                    box.setPrefWidth(scale.px(SIDE));
                    box.setMaxWidth(scale.px(SIDE));
                });
        box.setOnMouseClicked(
                event -> {
                    model.select(index);
                    model.side(key.equals("2") ? 2 : 1);
                    event.consume();
                });
        return box;
    }

    private Node buttons() {
        Button remedy =
                index == 0
                        ? Buttons.primary(row.verb(), () -> model.act(row))
                        : Buttons.plain(row.verb(), () -> model.act(row));
        Buttons.with(
                remedy,
                switch (row.sign()) {
                    case CONFLICT -> Icons.CHECK;
                    case REFUSED -> Icons.EDIT;
                    case UNKNOWN -> row.second().isEmpty() ? Icons.SEARCH : Icons.REFRESH;
                    case SIGNED_OUT -> Icons.LOCK;
                    case AWAY -> Icons.REFRESH;
                    case HOPELESS -> Icons.CHECK;
                });
        remedy.setMinWidth(Region.USE_PREF_SIZE);
        remedy.setFocusTraversable(false);
        Leave.only(remedy, row.needs());
        var buttons = Styles.with(new HBox(), Styles.GAP_8);
        buttons.setAlignment(row.conflict() ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
        if (!row.second().isEmpty()) {
            Button away = Buttons.quiet(row.second(), () -> model.putAway(row));
            away.setMinWidth(Region.USE_PREF_SIZE);
            away.setFocusTraversable(false);
            Leave.only(away, row.needs());
            buttons.getChildren().add(away);
        }
        buttons.getChildren().add(remedy);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        return buttons;
    }
}
