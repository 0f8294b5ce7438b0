package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** The cards on the table, as many in a row as fit, at most 200 px wide each. FX thread only. */
final class CardsPane extends VBox {
    private static final double GAP = 12;
    private static final double LEAST = 160;
    private static final double MOST = 200;
    private static final double HEAD = 40;
    private static final double BENEATH = 128;

    private final ListingViewModel model;
    private final ScrollPane scroll = Styles.with(new ScrollPane(), "l-cards-scroll");
    private final CardGrid grid;
    private final Label count = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final ProgressBar bar = Styles.with(new ProgressBar(0), "l-batch-bar");
    private final javafx.scene.control.Hyperlink stop;
    private final List<HBox> hints;
    private final Panel panel;
    private Scale scale = Scale.NORMAL;
    private boolean tight;

    CardsPane(ListingViewModel model, Runnable choose) {
        this.model = model;
        Texts texts = model.texts();
        stop = Buttons.link(texts.get("listing.stop"), model.intake()::stop);
        hints =
                List.of(
                        Keys.hint("Ctrl D", texts.get("listing.fill")),
                        Keys.hint("Esc", texts.get("listing.back")));
        panel = new Panel(texts.get("listing.cards"), count, bar, stop);
        panel.head().getChildren().addAll(hints);
        Em.size(bar, 120, 6);
        grid = new CardGrid(model, scroll);
        scroll.setContent(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var empty =
                new EmptyState(
                        Icons.PHOTOS,
                        texts.get("listing.none"),
                        texts.get("listing.none.todo"),
                        Buttons.primary(texts.get("listing.pick"), choose));
        empty.managedProperty().bind(empty.visibleProperty());
        var body = new StackPane(scroll, empty);
        hold(panel.content(body));
        model.cards().subscribe(() -> cards(empty));
        cards(empty);
        model.deck().batch().subscribe(this::progress);
        model.deck().batchSaved().subscribe(this::progress);
        model.intake().read().subscribe(this::progress);
        model.intake().total().subscribe(this::progress);
        progress();
        Em.onScale(
                this,
                is -> {
                    scale = is;
                    requestLayout();
                });
    }

    /** Puts a node in the place of the title. */
    void head(javafx.scene.Node node) {
        panel.head().getChildren().set(0, node);
    }

    /** Where there is no room for them, the hints stand in the bottom bar alone. */
    void tight(boolean is) {
        tight = is;
        for (var hint : hints) {
            hint.setVisible(!is);
            hint.setManaged(!is);
        }
        progress();
    }

    @Override
    protected void layoutChildren() {
        measure();
        super.layoutChildren();
    }

    private void cards(EmptyState empty) {
        grid.refresh();
        grid.requestLayout();
        boolean none = model.cards().isEmpty();
        empty.setVisible(none);
        scroll.setVisible(!none);
    }

    /** As many columns as fit at their least width; rows give way first, then pictures. */
    private void measure() {
        double unit = scale.factor();
        double room = Math.floor(getWidth() / unit) - 2 * GAP - 2;
        double high = Math.floor(getHeight() / unit) - HEAD - GAP - 2;
        if (room <= 0 || high <= 0) {
            return;
        }
        int columns = Math.max(1, (int) ((room + GAP) / (LEAST + GAP)));
        double width = Math.min(MOST, Math.floor((room - (columns - 1) * GAP) / columns));
        double most = Math.floor(width * 0.82);
        double least = Math.floor(width * 0.5);
        int rows = Math.max(1, (int) ((high + GAP) / (least + BENEATH + GAP)));
        double photo = Math.floor((high - (rows - 1) * GAP) / rows - BENEATH);
        // a single row is never cut: there the picture alone gives way
        double height = Math.max(rows == 1 ? width * 0.3 : least, Math.min(most, photo));
        grid.measured(columns, scale.px(width), scale.px(height), scale.px(GAP));
    }

    private void progress() {
        Texts texts = model.texts();
        int reading = model.intake().total().get();
        boolean many = reading > 1;
        int batch = model.deck().batch().get();
        int done = many ? model.intake().read().get() : model.deck().batchSaved().get();
        int of = many ? reading : batch;
        count.setText(
                of == 0 ? "" : texts.get(many ? "listing.preparing" : "listing.batch", done, of));
        bar.setProgress(of == 0 ? 0 : (double) done / of);
        bar.setVisible(of > 0 && !tight);
        bar.setManaged(of > 0 && !tight);
        stop.setVisible(many);
        stop.setManaged(many);
    }

    /** Puts the caret where the model has it and brings that card into sight. */
    void follow(Caret caret) {
        grid.seek(caret);
    }

    private void hold(Panel panel) {
        VBox.setVgrow(panel, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(panel);
    }
}
