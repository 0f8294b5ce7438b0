package shop.kaibo.desk.listing.after;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

import java.util.List;

/** What is left to do after a show, and how fast listing went. FX thread only. */
public final class AfterView extends HBox implements Shown {
    private static final double NARROW = 1100;
    private static final double WIDE = 1600;

    private final AfterViewModel model;
    private final Texts texts;
    private final GapTable table;
    private final EditForm form;
    private final Label count = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Panel side;
    private final PacePane paces;
    private final VBox left;
    private final VBox beside;
    private boolean taken;

    /** With what stands at the left of its head. */
    public AfterView(AfterViewModel model, Node head, Choosers choosers) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(AfterView.class, "after.css"));
        table = new GapTable(model);
        form = new EditForm(model, choosers);
        paces = new PacePane(model);
        beside = new VBox(form);
        var filter =
                new Choice<>(model.whole.asObject(), model.whole::set)
                        .of(false, texts.get("after.filter.gaps"))
                        .of(true, texts.get("after.filter.all"));
        filter.getChildren().forEach(child -> Styles.with(child, Styles.SMALL));
        filter.getChildren().forEach(child -> child.setFocusTraversable(false));
        var panel = new Panel("", count, filter).content(Corners.round(table));
        panel.head().getChildren().set(0, head);
        VBox.setVgrow(panel, Priority.ALWAYS);
        left = Styles.with(new VBox(panel), Styles.GAP_12);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.getChildren().add(paces);
        var scroll = new ScrollPane(beside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side = new Panel(" ").content(scroll);
        getChildren().addAll(left, side);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // what a key did must not be typed too
        addEventFilter(
                KeyEvent.KEY_TYPED,
                key -> {
                    if (taken) {
                        key.consume();
                    }
                });
        model.rows().subscribe(this::counted);
        model.marked().subscribe(this::counted);
        model.edit().rows().subscribe(this::named);
        widthProperty().addListener((_, _, _) -> fit());
        Em.onScale(this, _ -> fit());
        counted();
    }

    /** What the bottom bar shows while this page is open. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("↑ ↓", texts.get("after.key.move")),
                new Keys.Hint(texts.get("after.key.space"), texts.get("after.key.mark")),
                new Keys.Hint("Ctrl A", texts.get("after.key.all")),
                new Keys.Hint("⏎", texts.get("after.key.edit")),
                new Keys.Hint("Esc", texts.get("after.key.back")));
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    /** The caret goes into the form at once. */
    public void edit() {
        form.enter();
    }

    private void counted() {
        int rows = model.rows().size();
        int marked = model.marked().size();
        count.setText(
                marked > 0
                        ? texts.get("after.marked", marked)
                        : rows == 0
                                ? ""
                                : texts.get(model.whole.get() ? "after.all" : "after.count", rows));
    }

    private void named(List<GapRow> rows) {
        var name = (Label) side.head().getChildren().getFirst();
        name.setText(
                rows.isEmpty()
                        ? texts.get("after.edit.none")
                        : rows.size() == 1
                                ? texts.get("after.edit.one", rows.getFirst().slot())
                                : texts.get("after.edit.many", rows.size()));
    }

    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        Scale scale = Theme.of(this).scale();
        boolean narrow = getWidth() < scale.px(NARROW);
        double wide = scale.px(getWidth() >= scale.px(WIDE) ? 420 : narrow ? 300 : 348);
        side.setMinWidth(wide);
        side.setPrefWidth(wide);
        side.setMaxWidth(wide);
        table.narrow(narrow);
        VBox home = narrow ? beside : left;
        if (paces.getParent() != home) {
            (narrow ? left : beside).getChildren().remove(paces);
            home.getChildren().add(paces);
        }
        paces.tight(narrow);
    }

    private void key(KeyEvent key) {
        taken = false;
        boolean typing = key.getTarget() instanceof TextInputControl;
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            if (!model.edit().forget() && !typing && !model.unmark()) {
                return;
            }
            table.requestFocus();
        } else if (typing || key.isAltDown() || key.getTarget() instanceof ButtonBase) {
            return;
        } else if (key.isShortcutDown() && code == KeyCode.A) {
            model.markAll();
        } else if (key.isShortcutDown()) {
            return;
        } else if (code == KeyCode.UP) {
            model.move(-1, key.isShiftDown());
        } else if (code == KeyCode.DOWN) {
            model.move(1, key.isShiftDown());
        } else if (code == KeyCode.SPACE) {
            model.mark(model.at().get());
        } else if (code == KeyCode.ENTER) {
            form.enter();
        } else {
            return;
        }
        taken = true;
        key.consume();
    }
}
