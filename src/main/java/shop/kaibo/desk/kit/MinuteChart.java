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
    private static final double TOP = 24;
    private static final double FOOT = 46;
    private static final double TAG = 30;

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
        double top = Math.round(TOP * f);
        double floor = Math.round(height - FOOT * f);
        long most = minutes.values().stream().mapToLong(v -> v).max().orElse(0);
        long grid = grid(most);
        long highest = (long) Math.ceil(Math.max(1, most) / (double) grid);
        double perUnit = (floor - top) / (grid * highest);
        double left = Math.ceil(words(theme, grid, highest) + 8 * f);
        double step = Math.max(2, (width - left) / count);
        bands(g, theme, left, step, floor);
        lines(g, theme, left, floor, width, grid, perUnit, highest);
        bars(g, theme, left, step, floor, perUnit);
        tags(g, theme, left, step, floor, width);
        times(g, theme, left, step, width, height);
    }

    // the axis is as wide as its widest word, so that the bars begin under the title
    private double words(Theme theme, long grid, long highest) {
        double widest = 0;
        for (long n = 0; n <= highest; n += 2) {
            widest = Math.max(widest, textWidth(axis.apply(n * grid), font(theme, 12, false)));
        }
        return widest;
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
            double needs = textWidth(band.name(), font(theme, 12, false));
            if (w > needs + 12 * f) {
                g.fillText(band.name(), Math.round(x + 8 * f), 11 * f);
            } else if (band.onMic()) {
                // somebody who has just begun: the name ends where the chart does
                g.fillText(band.name(), Math.round(x + w - needs), 11 * f);
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
            long highest) {
        g.setLineWidth(1);
        g.setStroke(theme.tokens().get("border-muted"));
        g.setFont(font(theme, 12, false));
        g.setFill(theme.tokens().get("fg-subtle"));
        g.setTextAlign(TextAlignment.RIGHT);
        for (long n = 0; n <= highest; n++) {
            double y = Math.round(floor - n * grid * perUnit) + 0.5;
            g.strokeLine(left, y, width, y);
            if (n % 2 == 0) {
                g.fillText(axis.apply(n * grid), left - 8 * theme.scale().factor(), y);
            }
        }
    }

    private void bars(
            GraphicsContext g, Theme theme, double left, double step, double floor, double unit) {
        int count = minutes.values().size();
        double bar = Math.max(1, Math.floor(step) - (step > 4 ? 2 : 1));
        for (int i = 0; i < count; i++) {
            double h = Math.round(minutes.values().get(i) * unit);
            g.setFill(theme.tokens().get(i == count - 1 ? "accent-fill" : "chart-bar"));
            // whole pixels, the last one ending where now is
            double x = Math.round(left + (i + 1) * step) - bar;
            g.fillRoundRect(x, floor - h, bar, h, 4, 4);
        }
    }

    private void tags(
            GraphicsContext g, Theme theme, double left, double step, double floor, double width) {
        double f = theme.scale().factor();
        double free = width;
        g.setFont(font(theme, 12, true));
        g.setTextAlign(TextAlignment.CENTER);
        // from the newest back: one that would lie on a newer one is left out
        for (var pin : minutes.pins().reversed()) {
            double w = Math.max(TAG * f, textWidth(pin.tag(), font(theme, 12, true)) + 8 * f);
            double stem = Math.round(left + (pin.at() + 0.5) * step);
            double x = Math.min(Math.round(stem - w / 2), width - w);
            if (x + w > free) {
                continue;
            }
            free = x - 2 * f;
            g.setFill(theme.tokens().get(pin.current() ? "accent-emphasis" : "key-border"));
            g.fillRect(Math.min(stem, width - 1), floor, 1, 4 * f);
            g.setFill(theme.tokens().get(pin.current() ? "accent-emphasis" : "bg-subtle"));
            g.fillRoundRect(x, floor + 4 * f, w, 18 * f, 10 * f, 10 * f);
            g.setFill(theme.tokens().get(pin.current() ? "fg-emphasis" : "fg-muted"));
            g.fillText(pin.tag(), x + w / 2, floor + 13 * f);
        }
    }

    private void times(
            GraphicsContext g, Theme theme, double left, double step, double width, double height) {
        int count = minutes.values().size();
        double line = height - 10 * theme.scale().factor();
        String end = now + " " + Shanghai.hourMinute(minutes.endMs());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(font(theme, 12, true));
        g.setFill(theme.tokens().get("accent-fg"));
        g.fillText(end, width, line);
        double free = width - textWidth(end, font(theme, 12, true)) - 8 * theme.scale().factor();
        g.setFont(font(theme, 12, false));
        g.setFill(theme.tokens().get("fg-subtle"));
        double taken = 0;
        for (int i = 0; i < count; i += 10) {
            String time = Shanghai.hourMinute(minutes.endMs() - (count - 1 - i) * 60_000L);
            double half = textWidth(time, font(theme, 12, false)) / 2;
            double x = i == 0 ? left : left + i * step + step / 2 - half;
            if (x >= taken && x + 2 * half < free) {
                taken = x + 2 * half + 8 * theme.scale().factor();
                g.setTextAlign(TextAlignment.LEFT);
                g.fillText(time, Math.round(x), line);
            }
        }
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
