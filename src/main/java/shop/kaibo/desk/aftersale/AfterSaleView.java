package shop.kaibo.desk.aftersale;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

/**
 * F4. Keys belong to the scan line wherever the focus is, except while somebody types into a field
 * of the window's frame. FX thread only.
 */
public final class AfterSaleView extends HBox implements Shown {
    // of the screen itself at 100 %
    private static final double LOW = 500;
    private static final double WIDE = 1720;

    private final BenchViewModel bench;
    private final BenchView table;
    private final QueueView queue;
    private Scale size = Scale.NORMAL;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;

    public AfterSaleView(AfterSaleViewModel model, Choosers choosers) {
        bench = model.bench();
        queue = new QueueView(model.queue(), bench, model.texts());
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
        sceneProperty().subscribe(this::listen);
        widthProperty().addListener((_, _, _) -> fit());
        heightProperty().addListener((_, _, _) -> fit());
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
        boolean wide = !low && getWidth() > size.px(WIDE);
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

    private void listen(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            was.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        if (is != null) {
            is.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            is.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }

    private boolean elsewhere(KeyEvent key) {
        if (key.isControlDown() || key.isMetaDown() || key.isAltDown()) {
            return true;
        }
        return key.getTarget() instanceof TextInputControl field && !inside(field);
    }

    private boolean inside(javafx.scene.Node node) {
        javafx.scene.Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private void typed(KeyEvent key) {
        if (elsewhere(key)) {
            return;
        }
        String character = key.getCharacter();
        if (!character.isEmpty() && character.charAt(0) >= ' ' && character.charAt(0) != 0x7f) {
            bench.key(character);
        }
        key.consume();
    }

    private void move(int lines) {
        if (!bench.move(lines)) {
            queue.move(lines);
        }
    }

    private void pressed(KeyEvent key) {
        if (elsewhere(key)) {
            return;
        }
        KeyCode code = key.getCode();
        switch (code) {
            case ENTER -> bench.enter();
            case ESCAPE -> bench.putBack();
            case BACK_SPACE -> bench.erase();
            case F8 -> bench.papers().print();
            case UP -> move(-1);
            case DOWN -> move(1);
            case TAB -> {
                if (!bench.tab()) {
                    return;
                }
            }
            case SPACE, DELETE -> {}
            default -> {
                return;
            }
        }
        key.consume();
    }
}
