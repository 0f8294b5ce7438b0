package shop.kaibo.desk.camera;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Drawing;
import shop.kaibo.desk.kit.Theme;

import java.awt.image.BufferedImage;

/** What a camera sees, as wide as there is room, four by three. FX thread only. */
public final class Viewfinder extends Drawing {
    private static final double SHAPE = 3 / 4.0;

    private @Nullable WritableImage image;

    public void show(@Nullable BufferedImage frame) {
        WritableImage before = image;
        boolean fits =
                frame != null
                        && before != null
                        && before.getWidth() == frame.getWidth()
                        && before.getHeight() == frame.getHeight();
        image = frame == null ? null : SwingFXUtils.toFXImage(frame, fits ? before : null);
        repaint();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.floor(width * SHAPE);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void paint(GraphicsContext g, Theme theme, double width, double height) {
        g.setFill(theme.tokens().get("bg-inset"));
        g.fillRect(0, 0, width, height);
        WritableImage now = image;
        if (now != null) {
            double scale = Math.min(width / now.getWidth(), height / now.getHeight());
            double wide = Math.round(now.getWidth() * scale);
            double high = Math.round(now.getHeight() * scale);
            g.drawImage(
                    now,
                    Math.floor((width - wide) / 2),
                    Math.floor((height - high) / 2),
                    wide,
                    high);
        }
    }
}
