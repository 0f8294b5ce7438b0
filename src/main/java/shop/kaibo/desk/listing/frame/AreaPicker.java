package shop.kaibo.desk.listing.frame;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.operator.SourceSettings.Area;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The frozen screen with the area on it: drawn by dragging, or moved with the arrow keys and sized
 * with Shift and the arrow keys; Enter takes it. FX thread only.
 */
public final class AreaPicker extends Pane {
    /** An upright phone screen, as live pictures are. */
    private static final double TALL = 16 / 9.0;

    private static final double STEP = 0.02;
    private static final double LEAST = 0.02;

    private final Frozen frozen;
    private final Consumer<Area> done;
    private final ImageView picture = new ImageView();
    private final Rectangle frame = Styles.with(new Rectangle(), "s-area");
    private final List<Rectangle> shades =
            Stream.generate(() -> Styles.with(new Rectangle(), "s-area-shade")).limit(4).toList();
    // in parts of the picture, 0 to 1
    private double x;
    private double y;
    private double width;
    private double height;
    private double fromX;
    private double fromY;

    public AreaPicker(Frozen frozen, String name, Consumer<Area> done) {
        this.frozen = frozen;
        this.done = done;
        Styles.with(this, "s-picker");
        picture.setImage(SwingFXUtils.toFXImage(frozen.picture(), null));
        getChildren().add(picture);
        getChildren().addAll(shades);
        getChildren().add(frame);
        for (Node part : getChildren()) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
        setPickOnBounds(true);
        getStylesheets().add(Theme.sheet(AreaPicker.class, "frame.css"));
        setFocusTraversable(true);
        setAccessibleText(name);
        double shape = (double) frozen.area().width() / frozen.area().height();
        height = 0.7;
        width = Math.min(0.8, height / TALL / shape);
        x = (1 - width) / 2;
        y = 0.15;
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The screen as large as fits into the given room. */
    public void fit(double mostWidth, double mostHeight) {
        double scale =
                Math.min(mostWidth / frozen.area().width(), mostHeight / frozen.area().height());
        double wide = Math.floor(frozen.area().width() * scale);
        double high = Math.floor(frozen.area().height() * scale);
        setMinSize(wide, high);
        setPrefSize(wide, high);
        setMaxSize(wide, high);
    }

    /** What is framed now, in the desktop's units. */
    public Area area() {
        Area whole = frozen.area();
        int left = (int) Math.round(x * whole.width());
        int top = (int) Math.round(y * whole.height());
        return new Area(
                whole.x() + left,
                whole.y() + top,
                Math.clamp(Math.round(width * whole.width()), 1, whole.width() - left),
                Math.clamp(Math.round(height * whole.height()), 1, whole.height() - top));
    }

    /** Takes what is framed. */
    public void accept() {
        done.accept(area());
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        fromX = Math.clamp(event.getX() / getWidth(), 0, 1);
        fromY = Math.clamp(event.getY() / getHeight(), 0, 1);
    }

    private void dragged(MouseEvent event) {
        double toX = Math.clamp(event.getX() / getWidth(), 0, 1);
        double toY = Math.clamp(event.getY() / getHeight(), 0, 1);
        width = Math.max(LEAST, Math.abs(toX - fromX));
        height = Math.max(LEAST, Math.abs(toY - fromY));
        x = Math.min(Math.min(fromX, toX), 1 - width);
        y = Math.min(Math.min(fromY, toY), 1 - height);
        requestLayout();
    }

    private void key(KeyEvent event) {
        double step = event.isShortcutDown() ? 1.0 / frozen.area().width() : STEP;
        boolean size = event.isShiftDown();
        KeyCode code = event.getCode();
        double across = code == KeyCode.LEFT ? -step : code == KeyCode.RIGHT ? step : 0;
        double down = code == KeyCode.UP ? -step : code == KeyCode.DOWN ? step : 0;
        if (code == KeyCode.ENTER) {
            accept();
        } else if (across == 0 && down == 0) {
            return;
        } else if (size) {
            width = Math.clamp(width + across, LEAST, 1 - x);
            height = Math.clamp(height + down, LEAST, 1 - y);
        } else {
            x = Math.clamp(x + across, 0, 1 - width);
            y = Math.clamp(y + down, 0, 1 - height);
        }
        event.consume();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        double high = getHeight();
        picture.setFitWidth(wide);
        picture.setFitHeight(high);
        frame.setX(Math.round(x * wide));
        frame.setY(Math.round(y * high));
        frame.setWidth(Math.round(width * wide));
        frame.setHeight(Math.round(height * high));
        double right = frame.getX() + frame.getWidth();
        double bottom = frame.getY() + frame.getHeight();
        place(shades.get(0), 0, 0, wide, frame.getY());
        place(shades.get(1), 0, frame.getY(), frame.getX(), frame.getHeight());
        place(shades.get(2), right, frame.getY(), wide - right, frame.getHeight());
        place(shades.get(3), 0, bottom, wide, high - bottom);
    }

    private static void place(Rectangle shade, double x, double y, double wide, double high) {
        shade.setX(x);
        shade.setY(y);
        shade.setWidth(Math.max(0, wide));
        shade.setHeight(Math.max(0, high));
    }
}
