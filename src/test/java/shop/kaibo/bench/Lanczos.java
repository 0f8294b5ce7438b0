package shop.kaibo.bench;

import net.coobird.thumbnailator.Thumbnails;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/**
 * A picture decoded in full and scaled by the book (Lanczos, three lobes): what to compare with.
 */
final class Lanczos {
    private static final int LOBES = 3;

    private final int width;
    private final int height;
    private final float[] rgb;

    private Lanczos(int width, int height, float[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Turned upright by EXIF, to so many pixels. */
    static Lanczos of(byte[] file, int width, int height) throws IOException {
        BufferedImage image =
                Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage();
        return new Lanczos(image.getWidth(), image.getHeight(), samples(image))
                .across(width)
                .turned()
                .across(height)
                .turned();
    }

    /** How near a JPEG of the same size is, in decibels. */
    double psnr(byte[] jpeg) throws IOException {
        float[] other = samples(ImageIO.read(new ByteArrayInputStream(jpeg)));
        double sum = 0;
        for (int i = 0; i < rgb.length; i++) {
            double off = Math.clamp(rgb[i], 0, 255) - other[i];
            sum += off * off;
        }
        return 10 * Math.log10(255 * 255 / (sum / rgb.length));
    }

    private Lanczos across(int to) {
        double scale = (double) width / to;
        double reach = LOBES * Math.max(1, scale);
        float[] out = new float[to * height * 3];
        for (int x = 0; x < to; x++) {
            double middle = (x + 0.5) * scale - 0.5;
            int first = Math.max(0, (int) Math.ceil(middle - reach));
            int last = Math.min(width - 1, (int) Math.floor(middle + reach));
            double[] weights = new double[last - first + 1];
            double all = 0;
            for (int i = first; i <= last; i++) {
                weights[i - first] = kernel((i - middle) / Math.max(1, scale));
                all += weights[i - first];
            }
            for (int y = 0; y < height; y++) {
                for (int band = 0; band < 3; band++) {
                    double sum = 0;
                    for (int i = first; i <= last; i++) {
                        sum += weights[i - first] * rgb[(y * width + i) * 3 + band];
                    }
                    out[(y * to + x) * 3 + band] = (float) (sum / all);
                }
            }
        }
        return new Lanczos(to, height, out);
    }

    private Lanczos turned() {
        float[] out = new float[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(rgb, (y * width + x) * 3, out, (x * height + y) * 3, 3);
            }
        }
        return new Lanczos(height, width, out);
    }

    private static double kernel(double x) {
        if (x == 0) {
            return 1;
        }
        double pi = Math.PI * x;
        return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(pi) * Math.sin(pi / LOBES) / (pi * pi);
    }

    private static float[] samples(BufferedImage image) {
        int width = image.getWidth();
        float[] out = new float[width * image.getHeight() * 3];
        int[] row = new int[width];
        for (int y = 0, at = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                out[at++] = pixel >> 16 & 0xFF;
                out[at++] = pixel >> 8 & 0xFF;
                out[at++] = pixel & 0xFF;
            }
        }
        return out;
    }
}
