package shop.kaibo.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What happens to a picture between two listings. */
public enum Variants {
    SAVED_ANEW(true),
    HALF(true),
    CROPPED(true),
    CROPPED_HALF_SAVED(true),
    BRIGHTER(true),
    OTHER_COLOUR(false);

    private static final double CROP = 0.05;

    /** Whether it is still the same thing. */
    public final boolean same;

    Variants(boolean same) {
        this.same = same;
    }

    public BufferedImage of(BufferedImage image, Random random) {
        return switch (this) {
            case SAVED_ANEW -> Seen.read(Route.JDK.codec().encode(Goods.pixels(image), 50));
            case HALF -> sized(image, image.getWidth() / 2, image.getHeight() / 2);
            case CROPPED -> cropped(image, random);
            case CROPPED_HALF_SAVED ->
                    SAVED_ANEW.of(HALF.of(cropped(image, random), random), random);
            case BRIGHTER -> coloured(image, 0, 1.1f);
            case OTHER_COLOUR -> coloured(image, 0.2f, 1);
        };
    }

    private static BufferedImage cropped(BufferedImage image, Random random) {
        int width = (int) (image.getWidth() * (1 - CROP));
        int height = (int) (image.getHeight() * (1 - CROP));
        int x = random.nextInt(image.getWidth() - width + 1);
        int y = random.nextInt(image.getHeight() - height + 1);
        return sized(image.getSubimage(x, y, width, height), width, height);
    }

    public static BufferedImage sized(BufferedImage image, int width, int height) {
        var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }

    private static BufferedImage coloured(BufferedImage image, float turn, float brighter) {
        var out =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        float[] hsb = new float[3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color c = new Color(image.getRGB(x, y));
                Color.RGBtoHSB(c.getRed(), c.getGreen(), c.getBlue(), hsb);
                float light = Math.min(1, hsb[2] * brighter);
                out.setRGB(x, y, Color.HSBtoRGB(hsb[0] + turn, hsb[1], light));
            }
        }
        return out;
    }
}
