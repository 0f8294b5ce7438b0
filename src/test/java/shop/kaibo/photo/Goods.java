package shop.kaibo.photo;

import shop.kaibo.photo.raster.Pixels;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Things on a table, drawn: the same number is the same thing, every other one is another. */
public final class Goods {
    private Goods() {}

    public static BufferedImage drawn(int number) {
        var random = new Random(number);
        var image = new BufferedImage(600, 450, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(170, 150, 120), 600, 450, Color.LIGHT_GRAY));
        g.fillRect(0, 0, 600, 450);
        Color cloth = Color.getHSBColor(random.nextFloat(), 0.6f + random.nextFloat() * 0.3f, 0.7f);
        for (int i = 0; i < 14; i++) {
            g.setColor(i % 3 == 0 ? cloth.darker() : i % 3 == 1 ? cloth : cloth.brighter());
            int x = 60 + random.nextInt(360);
            int y = 40 + random.nextInt(260);
            int w = 40 + random.nextInt(160);
            int h = 40 + random.nextInt(140);
            if (random.nextBoolean()) {
                g.fillOval(x, y, w, h);
            } else {
                g.fillRoundRect(x, y, w, h, 30, 30);
            }
        }
        g.dispose();
        return image;
    }

    static Pixels pixels(BufferedImage image) {
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * Pixels.BANDS];
        int[] row = new int[image.getWidth()];
        for (int y = 0, at = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, row.length);
            for (int pixel : row) {
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    /** What stays of a picture in memory. */
    public static Likeness likeness(BufferedImage image) {
        return Likeness.of(pixels(image));
    }
}
