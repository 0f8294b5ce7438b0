package shop.kaibo.platform.sandbox.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Scanner;

/** Paints an item in a square of 200 by 200 whose table stands at 158; colours are 0xRRGGBB. */
final class Brush {
    private final Graphics2D g;

    Brush(Graphics2D g) {
        this.g = g;
    }

    /** As {@link #path(String)}, with the numbers filled in. */
    static Shape path(String steps, Object... numbers) {
        return path(String.format(Locale.ROOT, steps, numbers));
    }

    /** A path in the letters of SVG: M, L, C, Q and Z, absolute. */
    static Shape path(String steps) {
        var path = new Path2D.Double();
        try (var in = new Scanner(steps.replaceAll("([MLCQZ])", " $1 "))) {
            while (in.hasNext()) {
                switch (in.next().charAt(0)) {
                    case 'M' -> path.moveTo(number(in), number(in));
                    case 'L' -> path.lineTo(number(in), number(in));
                    case 'Q' -> path.quadTo(number(in), number(in), number(in), number(in));
                    case 'C' ->
                            path.curveTo(
                                    number(in),
                                    number(in),
                                    number(in),
                                    number(in),
                                    number(in),
                                    number(in));
                    case 'Z' -> path.closePath();
                    default -> throw new IllegalArgumentException(steps);
                }
            }
        }
        return path;
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Shape box(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner);
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y)
                .createTransformedShape(shape);
    }

    void fill(int rgb, Shape shape) {
        paint(new Color(rgb), shape);
    }

    /** Lets the ground shine through: opacity 0 to 100. */
    void veil(int rgb, int opacity, Shape shape) {
        paint(clear(rgb, opacity), shape);
    }

    /** From the shape's top to its bottom. */
    void down(int top, int bottom, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        paint(
                new GradientPaint(
                        0,
                        (float) box.getMinY(),
                        new Color(top),
                        0,
                        (float) box.getMaxY(),
                        new Color(bottom)),
                shape);
    }

    /** From the shape's left to its right. */
    void across(int left, int right, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        paint(
                new GradientPaint(
                        (float) box.getMinX(),
                        0,
                        new Color(left),
                        (float) box.getMaxX(),
                        0,
                        new Color(right)),
                shape);
    }

    /** Lit from the upper left, as a ball is. */
    void round(int light, int dark, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        double reach = Math.max(box.getWidth(), box.getHeight()) * 0.85;
        paint(
                new RadialGradientPaint(
                        (float) (box.getMinX() + box.getWidth() * 0.34),
                        (float) (box.getMinY() + box.getHeight() * 0.28),
                        (float) reach,
                        new float[] {0, 1},
                        new Color[] {new Color(light), new Color(dark)}),
                shape);
    }

    void line(int rgb, double width, Shape shape) {
        g.setPaint(new Color(rgb));
        stroke(width, shape);
    }

    void faint(int rgb, int opacity, double width, Shape shape) {
        g.setPaint(clear(rgb, opacity));
        stroke(width, shape);
    }

    /** Paints only inside the shape. */
    void inside(Shape shape, Runnable painting) {
        Shape before = g.getClip();
        g.clip(shape);
        painting.run();
        g.setClip(before);
    }

    /** The soft dark an item leaves on the table. */
    void shadow(double x, double y, double rx, double ry) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(rx, ry);
        Color dark = clear(0x1A1410, 46);
        paint(
                new RadialGradientPaint(
                        0,
                        0,
                        1,
                        new float[] {0, 0.62f, 1},
                        new Color[] {dark, clear(0x1A1410, 30), clear(0x1A1410, 0)}),
                new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    private void paint(Paint paint, Shape shape) {
        g.setPaint(paint);
        g.fill(shape);
    }

    private void stroke(double width, Shape shape) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private static Color clear(int rgb, int opacity) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, opacity * 255 / 100);
    }

    private static double number(Scanner in) {
        return Double.parseDouble(in.next());
    }
}
