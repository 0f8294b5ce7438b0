package shop.kaibo.desk.listing.source;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Drawing;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.photo.phone.QrCode;

/** A QR code, black on white in both themes, in squares of whole pixels. FX thread only. */
final class QrDrawing extends Drawing {
    /** Pixels of a square: fewer are hard to scan, more take room from the rest. */
    private static final double LEAST = 3;

    private static final double MOST = 4;

    private @Nullable QrCode code;
    private double most = MOST;

    QrDrawing() {
        Em.onScale(
                this,
                scale -> {
                    most = scale.px(MOST);
                    requestLayout();
                });
    }

    void show(@Nullable QrCode now) {
        code = now;
        requestLayout();
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        QrCode now = code;
        int squares = now == null ? 1 : now.side() + 2 * QrCode.EDGE;
        return squares * square(width, squares);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        QrCode now = code;
        return now == null ? 0 : (now.side() + 2 * QrCode.EDGE) * LEAST;
    }

    private double square(double width, int squares) {
        return Math.clamp(Math.floor(width / squares), LEAST, most);
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        QrCode now = code;
        if (now == null) {
            return;
        }
        int squares = now.side() + 2 * QrCode.EDGE;
        double square = square(width, squares);
        double left = Math.max(0, Math.floor((width - squares * square) / 2));
        g.setFill(Color.WHITE);
        g.fillRect(left, 0, squares * square, squares * square);
        g.setFill(Color.BLACK);
        for (int y = 0; y < now.side(); y++) {
            for (int x = 0; x < now.side(); x++) {
                if (now.dark(x, y)) {
                    g.fillRect(
                            left + (x + QrCode.EDGE) * square,
                            (y + QrCode.EDGE) * square,
                            square,
                            square);
                }
            }
        }
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }
}
