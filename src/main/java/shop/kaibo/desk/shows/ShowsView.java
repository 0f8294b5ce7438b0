package shop.kaibo.desk.shows;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Thumbnails;

import java.util.List;
import java.util.Locale;

/** F11: the shop's shows at the left, the one looked at beside them. FX thread only. */
public final class ShowsView extends HBox implements Shown {
    private static final double SIDE = 112;
    private static final int MOST = 400;

    // of the screen itself at 100 %
    private static final double NARROW = 1000;

    private final ShowsViewModel model;
    private final ListView<ShowRow> list;
    private final MachineView machine;
    private final ReportView report;
    private final PlanView plans;
    private final RehearsalView rehearsal;
    private final StackPane stage = new StackPane();
    private final Panel side;
    private Scale size = Scale.NORMAL;

    public ShowsView(ShowsViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(ShowsView.class, "shows.css"));
        list = Styles.with(new ListView<>(model.shows()), "shows-list");
        list.setCellFactory(_ -> new ShowCell());
        list.setPlaceholder(
                new EmptyState(
                        Icons.LIVE_OFF, texts.get("shows.none"), texts.get("shows.none.hint")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                model.choose(row);
                            }
                        });
        side = new Panel(texts.get("shows.list")).ruled().content(Corners.round(list));
        machine = new MachineView(model.machine(), new Thumbnails(SIDE, MOST, model::thumbnail));
        report = new ReportView(model.report());
        plans = new PlanView(model.plans());
        rehearsal = new RehearsalView(model.rehearsal());
        var pages = Styles.with(new FlowPane(), "shows-pages");
        for (ShowsViewModel.Page each : ShowsViewModel.Page.values()) {
            String word = "shows.page." + each.name().toLowerCase(Locale.ROOT);
            var chip = new Chip(texts.get(word));
            chip.setFocusTraversable(false);
            chip.setOnAction(_ -> open(each));
            model.page().subscribe(is -> chip.setSelected(is == each));
            pages.getChildren().add(chip);
        }
        side.getChildren().add(pages);
        VBox.setVgrow(list, Priority.ALWAYS);
        stage.setMinWidth(0);
        HBox.setHgrow(stage, Priority.ALWAYS);
        getChildren().addAll(side, stage);
        model.chosen().subscribe(_ -> mark());
        model.page().subscribe(_ -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().subscribe(_ -> fit());
        Em.onScale(
                this,
                scale -> {
                    size = scale;
                    fit();
                });
    }

    /** What the bottom bar shows while this screen is open. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("← →", texts.get("shows.key.second")),
                new Keys.Hint("Shift ← →", texts.get("shows.key.ten")),
                new Keys.Hint("PgUp PgDn", texts.get("shows.key.minute")),
                new Keys.Hint(", .", texts.get("shows.key.event")),
                new Keys.Hint("20:15:30 ⏎", texts.get("shows.key.typed")),
                new Keys.Hint("↑ ↓", texts.get("shows.key.show")),
                new Keys.Hint("P", texts.get("shows.key.report")),
                new Keys.Hint("C", texts.get("shows.key.plan")),
                new Keys.Hint("R", texts.get("shows.page.rehearsal")),
                new Keys.Hint("F8", texts.get("shows.key.save")));
    }

    @Override
    public void shown() {
        list.requestFocus();
    }

    private void mark() {
        ShowRow row = model.chosen().get();
        stage.getChildren().setAll(page(row));
        if (row != null && list.getSelectionModel().getSelectedItem() != row) {
            list.getSelectionModel().select(row);
        }
    }

    private List<Node> page(@Nullable ShowRow row) {
        return switch (model.page().get()) {
            case PLANS -> List.of(plans);
            case REHEARSAL -> List.of(rehearsal);
            case REPORT -> row == null ? List.of() : List.of(report);
            case MACHINE -> row == null ? List.of() : List.of(machine);
        };
    }

    private void open(ShowsViewModel.Page page) {
        model.page().set(page);
        mark();
    }

    private boolean onReport() {
        return model.page().get() == ShowsViewModel.Page.REPORT;
    }

    // the list keeps up and down; whatever else it does not want moves through time
    private void key(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (typing || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.P) {
            model.page().set(onReport() ? ShowsViewModel.Page.MACHINE : ShowsViewModel.Page.REPORT);
        } else if (key.getCode() == KeyCode.C) {
            model.page().set(ShowsViewModel.Page.PLANS);
        } else if (key.getCode() == KeyCode.R) {
            model.page().set(ShowsViewModel.Page.REHEARSAL);
        } else if (key.getCode() == KeyCode.F8 && onReport()) {
            model.report().save();
        } else if (model.page().get() != ShowsViewModel.Page.MACHINE || !machine.scrub(key)) {
            return;
        }
        key.consume();
    }

    private void fit() {
        if (getWidth() == 0) {
            return;
        }
        boolean narrow = getWidth() < size.px(NARROW);
        double width = size.px(narrow ? 240 : 280);
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
        machine.tight(narrow);
    }
}
