package shop.kaibo.desk.aftersale.trouble;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import shop.kaibo.desk.kit.Drawing;
import shop.kaibo.desk.kit.Theme;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A few named bars from left to right with what chance may make of each as a thin line; the chosen
 * one in the accent. FX thread only.
 */
final class Bars extends Drawing {
    private static final double LINE = 26;
    private static final double THICK = 12;
    private static final double AXIS = 20;
    private static final double NAMES = 0.36;
    private static final double GAP = 12;

    private final double least;
    private final DoubleFunction<String> axis;
    private List<Bar> bars = List.of();

    /**
     * @param least hairlines never stand closer, 1 for what is counted
     * @param axis words of a value at a hairline, for example "5%"
     */
    Bars(double least, DoubleFunction<String> axis) {
        this.least = least;
        this.axis = axis;
        setMinWidth(0);
    }

    /**
     * One bar. Thread-safe.
     *
     * @param low where the thin line begins; as the value where there is none
     * @param figure the value in words, at the right end
     * @param unsure too few to believe: only its edge is drawn
     */
    record Bar(
            String name,
            double value,
            double low,
            double high,
            String figure,
            boolean chosen,
            boolean unsure) {}

    /** The bars from top to bottom. */
    void show(List<Bar> fresh) {
        bars = List.copyOf(fresh);
        requestLayout();
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return bars.isEmpty() ? 0 : Theme.of(this).scale().px(bars.size() * LINE + AXIS);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        if (bars.isEmpty()) {
            return;
        }
        double f = theme.scale().factor();
        Font words = font(theme, 13, false);
        Font figures = font(theme, 14, true);
        double names =
                Math.min(
                        width * NAMES,
                        bars.stream().mapToDouble(b -> textWidth(b.name(), words)).max().orElse(0));
        double ends =
                bars.stream().mapToDouble(b -> textWidth(b.figure(), figures)).max().orElse(0);
        double left = Math.ceil(names + GAP * f);
        double room = Math.max(1, width - left - ends - 2 * GAP * f);
        double most = bars.stream().mapToDouble(b -> Math.max(b.value(), b.high())).max().orElse(1);
        double step = Math.max(least, step(most));
        double per = room / (Math.ceil(Math.max(most, step) / step) * step);
        hairlines(g, theme, left, room, per, step);
        g.setTextBaseline(VPos.CENTER);
        double y = Math.round(LINE * f / 2);
        for (Bar bar : bars) {
            g.setFont(words);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(theme.tokens().get(bar.chosen() ? "fg-default" : "fg-muted"));
            g.fillText(fitting(bar.name(), names, words), 0, y);
            bar(g, theme, bar, left, y, per);
            g.setFont(figures);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(theme.tokens().get(bar.unsure() ? "fg-subtle" : "fg-default"));
            g.fillText(bar.figure(), width, y);
            y += Math.round(LINE * f);
        }
    }

    private void hairlines(
            GraphicsContext g, Theme theme, double left, double room, double per, double step) {
        double f = theme.scale().factor();
        double foot = Math.round(bars.size() * LINE * f);
        g.setLineWidth(1);
        g.setStroke(theme.tokens().get("border-muted"));
        g.setFill(theme.tokens().get("fg-subtle"));
        g.setFont(font(theme, 12, false));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (double at = 0; at * per <= room + 0.5; at += step) {
            double x = Math.round(left + at * per) + 0.5;
            g.strokeLine(x, 0, x, foot);
            g.fillText(axis.apply(at), x, foot + AXIS * f / 2);
        }
    }

    private static void bar(
            GraphicsContext g, Theme theme, Bar bar, double left, double y, double per) {
        double f = theme.scale().factor();
        double thick = Math.round(THICK * f);
        double top = Math.round(y - thick / 2);
        double wide = Math.max(2 * f, Math.round(bar.value() * per));
        if (bar.unsure()) {
            g.setStroke(theme.tokens().get("border-control"));
            g.strokeRoundRect(left + 0.5, top + 0.5, wide, thick - 1, 4 * f, 4 * f);
        } else {
            g.setFill(theme.tokens().get(bar.chosen() ? "accent-fill" : "chart-bar"));
            g.fillRoundRect(left, top, wide, thick, 4 * f, 4 * f);
        }
        if (bar.high() > bar.low()) {
            double from = Math.round(left + bar.low() * per) + 0.5;
            double to = Math.round(left + bar.high() * per) + 0.5;
            double middle = top + Math.floor(thick / 2) + 0.5;
            g.setStroke(theme.tokens().get(bar.unsure() ? "fg-subtle" : "fg-default"));
            g.strokeLine(from, middle, to, middle);
            g.strokeLine(from, middle - 3 * f, from, middle + 3 * f);
            g.strokeLine(to, middle - 3 * f, to, middle + 3 * f);
        }
    }

    private static String fitting(String name, double room, Font font) {
        if (textWidth(name, font) <= room + 0.5) {
            return name;
        }
        String kept = name;
        while (!kept.isEmpty() && textWidth(kept + "…", font) > room) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + "…";
    }

    /** The distance between hairlines: 1, 2 or 5 of a power of ten, at most four of them. */
    static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))));
        for (double each : new double[] {power / 5, power / 2, power, 2 * power}) {
            if (most <= 4 * each) {
                return each;
            }
        }
        return 5 * power;
    }
}
