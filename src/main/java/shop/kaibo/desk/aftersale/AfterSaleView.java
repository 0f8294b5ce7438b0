package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

/**
 * F4: the queue and the bench. {@link BenchKeys} hears its keys wherever the focus is. FX thread
 * only.
 */
public final class AfterSaleView extends HBox implements Shown {
    // of the screen itself at 100 %
    private static final double LOW = 500;
    private static final double WIDE = 1720;
    private static final double HIGH = 840;

    private final BenchViewModel bench;
    private final BenchView table;
    private final QueueView queue;
    private final BatchViewModel batch;
    private final QueueViewModel filters;
    private Scale size = Scale.NORMAL;

    public AfterSaleView(AfterSaleViewModel model, Choosers choosers) {
        bench = model.bench();
        filters = model.queue();
        queue = new QueueView(model.queue(), bench, model.batch(), model.texts());
        table = new BenchView(model, choosers);
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(AfterSaleView.class, "aftersale.css"));
        Em.onScale(
                this,
                scale -> {
                    size = scale;
                    fit();
                });
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().addAll(queue, table);
        batch = model.batch();
        var keys = new BenchKeys(this, bench);
        sceneProperty().subscribe(keys::listen);
        widthProperty().addListener((_, _, _) -> fit());
        heightProperty().addListener((_, _, _) -> fit());
    }

    /** Shows the ways to the other pages. */
    void ways(Node ways) {
        table.ways(ways);
    }

    @Override
    public void shown() {
        table.focus();
    }

    // a low window gives up second lines and the picture before anything that is pressed
    private void fit() {
        if (getWidth() == 0 || getHeight() == 0) {
            return;
        }
        boolean low = getHeight() < size.px(LOW);
        boolean wide = getHeight() >= size.px(HIGH) && getWidth() > size.px(WIDE);
        getStyleClass().removeAll("compact", "roomy");
        if (low || wide) {
            getStyleClass().add(low ? "compact" : "roomy");
        }
        double width = size.px(low ? 260 : wide ? 420 : 348);
        queue.setMinWidth(width);
        queue.setPrefWidth(width);
        queue.setMaxWidth(width);
        queue.compact(low);
        table.fit(low, wide, size);
    }

    private void move(int lines, boolean marking) {
        if (marking) {
            queue.extend(lines);
        } else if (!bench.move(lines)) {
            queue.move(lines);
        }
    }

    /** Space: a picture while the camera is open, else the row is marked, or no longer. */
    void toggle() {
        if (bench.pictures().openProperty().get()) {
            bench.pictures().shoot();
        } else {
            queue.toggle();
        }
    }

    /** Ctrl+Enter: all that is marked. */
    void batch() {
        batch.approve();
    }

    /** A key of the bench or the queue; false when it is neither's. */
    boolean pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        switch (code) {
            case ENTER -> bench.enter();
            case ESCAPE -> bench.putBack();
            case BACK_SPACE -> bench.erase();
            case F8 -> bench.print();
            case UP -> move(-1, key.isShiftDown());
            case DOWN -> move(1, key.isShiftDown());
            case LEFT -> filters.turn(-1);
            case RIGHT -> filters.turn(1);
            case TAB -> {
                return bench.keys().end();
            }
            case SPACE, DELETE -> {}
            default -> {
                return false;
            }
        }
        return true;
    }
}
