package shop.kaibo.desk.kit;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import shop.kaibo.base.Shanghai;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Bars by the minute with anchors as bands and explained items as pins; the running minute in the
 * accent. FX thread only.
 */
public final class MinuteChart extends Drawing {
    private static final double AXIS = 44;
    private static final double TOP = 24;
    private static final double FOOT = 46;

    private final LongFunction<String> axis;
    private final String now;
    private Minutes minutes = new Minutes(0, List.of(), List.of(), List.of());

    /**
     * @param axis words of a value at a hairline, for example "2千"
     * @param now the word before the time at the right end
     */
    public MinuteChart(LongFunction<String> axis, String now) {
        this.axis = axis;
        this.now = now;
        Styles.with(this, "k-chart");
    }

    public void show(Minutes fresh) {
        minutes = fresh;
        repaint();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Theme.of(this).scale().px(110);
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        double f = theme.scale().factor();
        int count = minutes.values().size();
        if (count == 0) {
            return;
        }
        double left = Math.round(AXIS * f);
        double step = Math.max(2, Math.floor((width - left) / count));
        // whole-pixel bars end at the right edge, where now is
        left = width - step * count;
        double top = Math.round(TOP * f);
        double floor = Math.round(height - FOOT * f);
        long most = minutes.values().stream().mapToLong(v -> v).max().orElse(0);
        long grid = grid(most);
        double perUnit = (floor - top) / (grid * Math.ceil(Math.max(1, most) / (double) grid));
        bands(g, theme, left, step, floor);
        lines(g, theme, left, floor, width, grid, perUnit, top);
        bars(g, theme, left, step, floor, perUnit);
        foot(g, theme, left, step, floor, height, count);
    }

    private void bands(GraphicsContext g, Theme theme, double left, double step, double floor) {
        double f = theme.scale().factor();
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < minutes.bands().size(); i++) {
            var band = minutes.bands().get(i);
            double x = left + band.from() * step;
            double w = (band.to() - band.from()) * step;
            if (i % 2 == 1) {
                g.setFill(theme.tokens().get("bg-subtle"));
                g.fillRect(x, 0, w, floor);
            }
            g.setFont(font(theme, 12, false));
            g.setFill(theme.tokens().get(band.onMic() ? "accent-fg" : "fg-muted"));
            if (w > 36 * f) {
                g.fillText(band.name(), x + 8 * f, 11 * f, w - 12 * f);
            }
        }
    }

    private void lines(
            GraphicsContext g,
            Theme theme,
            double left,
            double floor,
            double width,
            long grid,
            double perUnit,
            double top) {
        g.setLineWidth(1);
        g.setStroke(theme.tokens().get("border-muted"));
        g.setFont(font(theme, 12, false));
        g.setFill(theme.tokens().get("fg-subtle"));
        g.setTextAlign(TextAlignment.RIGHT);
        int n = 0;
        for (long v = 0; floor - v * perUnit >= top - 1; v += grid) {
            double y = Math.round(floor - v * perUnit) + 0.5;
            g.strokeLine(left, y, width, y);
            if (n++ % 2 == 0) {
                g.fillText(axis.apply(v), left - 8 * theme.scale().factor(), y);
            }
        }
    }

    private void bars(
            GraphicsContext g, Theme theme, double left, double step, double floor, double unit) {
        int count = minutes.values().size();
        double gap = step > 4 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            double h = Math.round(minutes.values().get(i) * unit);
            g.setFill(theme.tokens().get(i == count - 1 ? "accent-fill" : "chart-bar"));
            g.fillRoundRect(left + i * step + 1, floor - h, step - gap, h, 4, 4);
        }
    }

    private void foot(
            GraphicsContext g,
            Theme theme,
            double left,
            double step,
            double floor,
            double height,
            int count) {
        double f = theme.scale().factor();
        for (var pin : minutes.pins()) {
            double w = 30 * f;
            double x = Math.round(left + (pin.at() + 0.5) * step - w / 2);
            g.setFill(theme.tokens().get(pin.current() ? "accent-emphasis" : "bg-subtle"));
            g.fillRoundRect(x, floor + 4 * f, w, 18 * f, 10 * f, 10 * f);
            g.setFill(theme.tokens().get(pin.current() ? "fg-emphasis" : "fg-muted"));
            g.setFont(font(theme, 12, true));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(pin.tag(), x + w / 2, floor + 13 * f, w);
        }
        g.setFont(font(theme, 12, false));
        g.setFill(theme.tokens().get("fg-subtle"));
        double line = height - 10 * f;
        for (int i = 0; i < count - 8; i += 10) {
            long at = minutes.endMs() - (count - 1 - i) * 60_000L;
            g.setTextAlign(i == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            g.fillText(Shanghai.hourMinute(at), left + i * step + (i == 0 ? 0 : step / 2), line);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(font(theme, 12, true));
        g.setFill(theme.tokens().get("accent-fg"));
        g.fillText(now + " " + Shanghai.hourMinute(minutes.endMs()), left + count * step, line);
    }

    /** The distance between hairlines: 1, 2 or 5 of a power of ten, three to five of them. */
    static long grid(long most) {
        long power = 1;
        while (power * 10 <= most) {
            power *= 10;
        }
        for (long each : new long[] {power / 5, power / 2, power, 2 * power, 5 * power}) {
            if (each > 0 && most <= 4 * each) {
                return each;
            }
        }
        return Math.max(1, power * 5);
    }
}
