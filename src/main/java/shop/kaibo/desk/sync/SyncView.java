package shop.kaibo.desk.sync;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Tone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** F5: the state, what is stuck with one button each, what waits, and the way. FX thread only. */
public final class SyncView extends VBox implements Shown {
    private static final int WIDE = 1700;
    private static final int LOG_LEAST = 180;

    private final SyncViewModel model;
    private final Texts texts;
    private final VBox left = Styles.with(new VBox(), Styles.GAP_12, "s-left");
    private final List<ProblemCard> cards = new ArrayList<>();
    private final Label rest = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Beside column;
    private final LogPane log;
    private final HBox body;
    private Scale scale = Scale.NORMAL;
    private boolean wide;

    public SyncView(SyncViewModel model) {
        this.model = model;
        column = new Beside(model);
        texts = model.texts();
        getStylesheets().add(Theme.sheet(SyncView.class, "sync.css"));
        Styles.with(this, Styles.SCREEN, Styles.GAP_12, "s-screen");
        ScrollPane scroll = scrolling(left);
        scroll.setFitToHeight(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        log = new LogPane(model);
        ScrollPane beside = scrolling(column);
        beside.setFitToHeight(true);
        body = Styles.with(new HBox(scroll, beside), Styles.GAP_12);
        widthProperty().addListener((_, _, _) -> fit(beside));
        Em.onScale(
                this,
                is -> {
                    scale = is;
                    fit(beside);
                });
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new StateHead(model), body);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.problems().addListener((ListChangeListener<ProblemRow>) _ -> fill());
        model.healed().addListener((ListChangeListener<HealedRow>) _ -> fill());
        model.log().subscribe(this::logged);
        model.headProperty().addListener((_, _, _) -> rest());
        model.selectedProperty().addListener((_, _, _) -> cards.forEach(ProblemCard::show));
        model.sideProperty().addListener((_, _, _) -> cards.forEach(ProblemCard::show));
        fill();
    }

    /** Adds the way to carry unsent work away. */
    public SyncView unsent(UnsentViewModel unsent, LongSupplier nowMs) {
        column.between(UnsentPane.of(unsent, nowMs));
        return this;
    }

    /** What its keys do, for the bar beneath. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("↑ ↓", texts.get("sync.screen.key.select")),
                new Keys.Hint("1 2", texts.get("sync.screen.key.side")),
                new Keys.Hint("⏎", texts.get("sync.screen.key.act")),
                new Keys.Hint("R", texts.get("sync.screen.try_now")));
    }

    @Override
    public void shown() {
        model.look();
        requestFocus();
    }

    private static ScrollPane scrolling(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        return scroll;
    }

    // a wide window has the log as a column of its own; a narrow one where nothing is stuck
    private void fit(ScrollPane beside) {
        boolean is = getWidth() > scale.px(WIDE);
        double side = scale.px(is ? 420 : 348);
        Em.width(beside, is ? 420 : 348);
        log.setMinWidth(is ? side : 0);
        log.setPrefWidth(side);
        log.setMaxWidth(is ? side : Double.MAX_VALUE);
        // beneath the healed ones a few lines must be seen
        log.setMinHeight(is ? 0 : scale.px(LOG_LEAST));
        if (is != wide) {
            wide = is;
            left.getChildren().remove(log);
            body.getChildren().remove(log);
            if (wide) {
                body.getChildren().add(log);
            }
            fill();
        }
    }

    private void rest() {
        long others = model.stateProperty().get().waiting();
        rest.setText(others == 0 ? "" : texts.get("sync.screen.rest", others));
    }

    private void fill() {
        left.getChildren().clear();
        cards.clear();
        List<ProblemRow> problems = model.problems();
        if (problems.isEmpty()) {
            var empty =
                    new EmptyState(
                            Icons.DONE,
                            texts.get("sync.screen.none"),
                            texts.get("sync.screen.none.todo"));
            left.getChildren().add(Styles.with(empty, Styles.PANEL));
            if (wide || model.log().isEmpty()) {
                VBox.setVgrow(empty, Priority.ALWAYS);
            }
        } else {
            var head =
                    new HBox(
                            Texted.label(texts.get("sync.screen.stuck"), Styles.LEAD),
                            Badges.tinted(Tone.DANGER, null, String.valueOf(problems.size())),
                            Texted.space(),
                            rest);
            left.getChildren().add(Styles.with(head, Styles.GAP_8, "s-title"));
            rest();
            for (int i = 0; i < problems.size(); i++) {
                var card = new ProblemCard(model, problems.get(i), i);
                cards.add(card);
                left.getChildren().add(card);
            }
        }
        if (!model.healed().isEmpty()) {
            left.getChildren()
                    .add(Texted.label(texts.get("sync.screen.healed"), Styles.BODY, Styles.MUTED));
            model.healed().forEach(row -> left.getChildren().add(HealedLine.of(row)));
        }
        if (problems.isEmpty() && !wide && !model.log().isEmpty()) {
            VBox.setVgrow(log, Priority.ALWAYS);
            left.getChildren().add(log);
        }
    }

    // the first entry makes room for the log, the others only fill it
    private void logged() {
        boolean stands = left.getChildren().contains(log);
        if (!wide && model.problems().isEmpty() && stands == model.log().isEmpty()) {
            fill();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.select(model.selectedProperty().get() - 1);
            case DOWN -> model.select(model.selectedProperty().get() + 1);
            case DIGIT1, NUMPAD1 -> model.side(1);
            case DIGIT2, NUMPAD2 -> model.side(2);
            case ENTER -> model.act();
            case R -> model.tryNow();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
