package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Faults at the left, pools at the right; where there is little room, one of them. FX thread only.
 */
public final class TroubleView extends GridPane implements Shown {
    // of the page itself at 100 %
    private static final double LOW = 500;
    private static final double FAULTS = 58;

    private final FaultsPane faults;
    private final PoolsPane pools;
    private final Texts texts;
    private final ColumnConstraints left = new ColumnConstraints();
    private final ColumnConstraints right = new ColumnConstraints();
    private final Button toPools;
    private final Button toFaults;
    private boolean atPools;
    private boolean low;
    private Scale size = Scale.NORMAL;

    /**
     * @param back the way to the bench
     * @param scan gets what a scanner read here
     */
    public TroubleView(TroubleViewModel model, Runnable back, Consumer<String> scan) {
        texts = model.texts();
        faults = new FaultsPane(model);
        pools = new PoolsPane(model.pools());
        Styles.with(this, Styles.SCREEN, "trouble");
        getStylesheets().add(Theme.sheet(TroubleView.class, "trouble.css"));
        toPools = other("trouble.pools");
        toFaults = other("trouble.defects");
        faults.pane().panel().head().getChildren().addAll(toPools, way(back));
        pools.pane().panel().head().getChildren().add(toFaults);
        addRow(0, faults.pane().panel(), pools.pane().panel());
        getColumnConstraints().addAll(left, right);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
        pools.pane().table().focusedProperty().subscribe(is -> atPools = is || atPools);
        faults.pane().table().focusedProperty().subscribe(is -> atPools = atPools && !is);
        new TroubleKeys(this, model.keys(scan, this::act));
        Em.onScale(
                this,
                scale -> {
                    size = scale;
                    fit();
                });
        widthProperty().addListener((_, _, _) -> fit());
        heightProperty().addListener((_, _, _) -> fit());
        arrange();
    }

    private Button way(Runnable back) {
        Button button = Buttons.small(Buttons.plain(texts.get("trouble.back"), back));
        button.setGraphic(Keys.cap("Alt 1"));
        button.setFocusTraversable(false);
        return button;
    }

    // only where the other side is not beside it
    private Button other(String title) {
        Button button = Buttons.small(Buttons.plain(texts.get(title), this::other));
        button.setGraphic(Keys.cap("Tab"));
        button.setFocusTraversable(false);
        return button;
    }

    private void fit() {
        boolean is = getHeight() > 0 && getHeight() < size.px(LOW);
        if (is != low) {
            low = is;
            faults.pane().compact(is);
            pools.pane().compact(is);
            arrange();
        }
    }

    // both stay where they are: what is added in the middle of a layout would have no styles
    private void arrange() {
        Styles.mark(this, "trouble-low", low);
        show(faults.pane().panel(), !low || !atPools, left, low ? 100 : FAULTS);
        show(pools.pane().panel(), !low || atPools, right, low ? 100 : 100 - FAULTS);
        show(toPools, low);
        show(toFaults, low);
    }

    private static void show(Node side, boolean is, ColumnConstraints column, double percent) {
        column.setPercentWidth(is ? percent : 0);
        show(side, is);
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    @Override
    public void shown() {
        (atPools ? pools.pane().table() : faults.pane().table()).requestFocus();
    }

    /** The other side has the keys. */
    void other() {
        atPools = !atPools;
        if (low) {
            arrange();
        }
        shown();
    }

    /** A row up or down on the side that has the keys. */
    void move(int rows) {
        (atPools ? pools.pane() : faults.pane()).move(rows);
    }

    // what came together was no hand
    private void act(String typed) {
        switch (typed.toUpperCase(Locale.ROOT)) {
            case "H" -> faults.hold();
            case "R" -> faults.recall();
            case "B" -> faults.lot();
            case "S" -> pools.sell();
            case "1", "2", "3", "4", "5" -> pools.move(typed.charAt(0) - '0');
            default -> {}
        }
    }
}
