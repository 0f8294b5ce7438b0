package shop.kaibo.desk.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import java.util.List;

/** The last half hour as a line with an end dot, no axis. FX thread only. */
public final class Sparkline extends Drawing {
    private final boolean accent;
    private List<Double> points = List.of();

    /** The accented one is large and belongs to the one figure that matters most. */
    public Sparkline(boolean accent) {
        this.accent = accent;
        Styles.with(this, "k-spark");
        if (accent) {
            Styles.with(this, Styles.LARGE);
        }
    }

    /** Oldest first; fewer than two points draw nothing. */
    public void show(List<Double> fresh) {
        points = List.copyOf(fresh);
        repaint();
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        if (points.size() < 2) {
            return;
        }
        double least = points.stream().mapToDouble(p -> p).min().orElse(0);
        double most = points.stream().mapToDouble(p -> p).max().orElse(1);
        double dot = 2.5 * theme.scale().factor();
        double span = Math.max(most - least, 1e-9);
        double[] x = new double[points.size() + 2];
        double[] y = new double[points.size() + 2];
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            x[i] = 1 + (width - dot - 2) * i / last;
            y[i] = height - dot - (height - 2 * dot) * (points.get(i) - least) / span;
        }
        x[last + 1] = x[last];
        y[last + 1] = height;
        x[last + 2] = x[0];
        y[last + 2] = height;
        Color color = theme.tokens().get(accent ? "accent-fg" : "chart-1");
        g.setFill(color.deriveColor(0, 1, 1, 0.14));
        g.fillPolygon(x, y, x.length);
        g.setStroke(color);
        g.setLineWidth(1.75 * theme.scale().factor());
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.ROUND);
        g.strokePolyline(x, y, last + 1);
        g.setFill(color);
        g.fillOval(x[last] - dot, y[last] - dot, 2 * dot, 2 * dot);
    }
}
