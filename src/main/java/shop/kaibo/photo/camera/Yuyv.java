package shop.kaibo.photo.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Raw pictures as cheap cameras give them: two pixels in four bytes, one colour for both. */
final class Yuyv {
    private Yuyv() {}

    /**
     * BT.601 with 16 to 235, which is what such cameras send.
     *
     * @param stride bytes from one row to the next; rows that are missing stay black
     */
    static BufferedImage image(byte[] raw, int width, int height, int stride) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height && y * stride + width * 2 <= raw.length; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * stride + (x & ~1) * 2;
                int bright = (raw[at + (x & 1) * 2] & 0xFF) - 16;
                int u = (raw[at + 1] & 0xFF) - 128;
                int v = (raw[at + 3] & 0xFF) - 128;
                int red = 298 * bright + 409 * v + 128 >> 8;
                int green = 298 * bright - 100 * u - 208 * v + 128 >> 8;
                int blue = 298 * bright + 516 * u + 128 >> 8;
                pixels[y * width + x] = bound(red) << 16 | bound(green) << 8 | bound(blue);
            }
        }
        return image;
    }

    private static int bound(int value) {
        return Math.clamp(value, 0, 255);
    }
}
