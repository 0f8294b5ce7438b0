package shop.kaibo.desk.kit;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * A canvas as large as its region that is painted anew when its size or the theme changes. FX
 * thread only.
 */
public abstract class Drawing extends Region {
    private final Canvas canvas = new Canvas();

    protected Drawing() {
        canvas.setManaged(false);
        getChildren().add(canvas);
        Em.onTheme(this, _ -> repaint());
    }

    /** Draws on an empty surface; lengths in real pixels. */
    protected abstract void paint(GraphicsContext g, Theme theme, double width, double height);

    /** Draws again now, after the figures changed. */
    public final void repaint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width > 0 && height > 0) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, width, height);
            g.setFontSmoothingType(javafx.scene.text.FontSmoothingType.GRAY);
            paint(g, Theme.of(this), width, height);
        }
    }

    /** The bundled font at a size given at 100 %. */
    protected static Font font(Theme theme, double at100, boolean bold) {
        return Font.font(
                "Noto Sans SC",
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                at100 * theme.scale().factor());
    }

    /** How wide a word is in a font, in real pixels. */
    protected static double textWidth(String word, Font font) {
        var text = new Text(word);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            repaint();
        }
    }
}
