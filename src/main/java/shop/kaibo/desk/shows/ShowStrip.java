package shop.kaibo.desk.shows;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import shop.kaibo.base.Shanghai;
import shop.kaibo.desk.kit.Drawing;
import shop.kaibo.desk.kit.Theme;

import java.util.function.LongConsumer;

/** A whole show as one strip of bars, with the second looked at; pressing goes there. FX thread. */
final class ShowStrip extends Drawing {
    private static final double FOOT = 22;
    private static final long MINUTE = 60_000;

    private MachineViewModel.Span span = MachineViewModel.Span.NONE;
    private long atMs;

    ShowStrip(LongConsumer go) {
        setOnMousePressed(e -> go.accept(moment(e.getX())));
        setOnMouseDragged(e -> go.accept(moment(e.getX())));
        setMinHeight(0);
        setMinWidth(0);
    }

    void show(MachineViewModel.Span whole, long at) {
        span = whole;
        atMs = at;
        repaint();
    }

    private long moment(double x) {
        double share = Math.clamp(x / Math.max(1, getWidth() - 1), 0, 1);
        return span.fromMs() + Math.round(share * (span.toMs() - span.fromMs()));
    }

    private double x(long ms, double width) {
        double length = Math.max(1, span.toMs() - span.fromMs());
        return Math.clamp((ms - span.fromMs()) / length, 0, 1) * (width - 1);
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        if (span.toMs() <= span.fromMs()) {
            return;
        }
        double f = theme.scale().factor();
        double floor = Math.round(height - FOOT * f);
        g.setFill(theme.tokens().get("bg-subtle"));
        g.fillRoundRect(0, 0, width, floor, 12 * f, 12 * f);
        bars(g, theme, width, floor);
        double now = Math.round(x(atMs, width));
        g.setFill(theme.tokens().get("accent-emphasis"));
        g.fillRect(Math.clamp(now - 1, 0, width - 2), 0, 2, floor);
        g.fillOval(Math.clamp(now - 5 * f, 0, width - 10 * f), floor - 5 * f, 10 * f, 10 * f);
        times(g, theme, width, height);
    }

    private void bars(GraphicsContext g, Theme theme, double width, double floor) {
        long most = span.minutes().values().stream().mapToLong(Long::longValue).max().orElse(0);
        double each = Math.max(1, x(span.fromMs() + MINUTE, width) - 1);
        double f = theme.scale().factor();
        span.minutes()
                .forEach(
                        (minute, fen) -> {
                            double tall = most <= 0 ? 0 : Math.max(0, fen) * (floor - 8 * f) / most;
                            boolean known = minute <= atMs;
                            g.setFill(theme.tokens().get(known ? "chart-1" : "chart-bar"));
                            double left = Math.round(x(Math.max(minute, span.fromMs()), width));
                            g.fillRect(
                                    left,
                                    floor - Math.round(tall),
                                    Math.max(1, Math.floor(each)),
                                    Math.round(tall));
                        });
    }

    private void times(GraphicsContext g, Theme theme, double width, double height) {
        double f = theme.scale().factor();
        g.setFont(font(theme, 12, false));
        g.setFill(theme.tokens().get("fg-subtle"));
        g.setTextBaseline(VPos.CENTER);
        double line = height - 8 * f;
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Shanghai.hourMinute(span.fromMs()), 0, line);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Shanghai.hourMinute(span.toMs()), width, line);
        long step = MINUTE * 10;
        double room = 72 * f;
        while (x(span.fromMs() + step, width) < room && step < 24 * 60 * MINUTE) {
            step *= step == MINUTE * 10 ? 3 : 2;
        }
        g.setTextAlign(TextAlignment.CENTER);
        long first = span.fromMs() - Math.floorMod(span.fromMs(), step) + step;
        for (long at = first; at < span.toMs(); at += step) {
            double x = Math.round(x(at, width));
            if (x > room && x < width - room) {
                g.fillText(Shanghai.hourMinute(at), x, line);
            }
        }
    }
}
