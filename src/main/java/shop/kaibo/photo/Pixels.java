package shop.kaibo.photo;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** Opaque 8-bit sRGB pixels, three bytes each, rows from the top. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pixels(int width, int height, byte[] rgb) {
    static final int BANDS = 3;

    /** The middle square. */
    Pixels square() {
        int side = Math.min(width, height);
        int left = (width - side) / 2;
        int top = (height - side) / 2;
        byte[] out = new byte[side * side * BANDS];
        for (int y = 0; y < side; y++) {
            int from = ((top + y) * width + left) * BANDS;
            System.arraycopy(rgb, from, out, y * side * BANDS, side * BANDS);
        }
        return new Pixels(side, side, out);
    }

    Pixels scaled(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        var shrink = new Shrink(width, height, toWidth, toHeight);
        int[] row = new int[width * BANDS];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = rgb[y * row.length + i] & 0xFF;
            }
            shrink.row(row);
        }
        return new Pixels(toWidth, toHeight, shrink.bytes());
    }

    Pixels turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int toWidth = orientation.swap ? height : width;
        int toHeight = orientation.swap ? width : height;
        byte[] out = new byte[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = orientation.swap ? y : x;
                int toY = orientation.swap ? x : y;
                toX = orientation.flipX ? toWidth - 1 - toX : toX;
                toY = orientation.flipY ? toHeight - 1 - toY : toY;
                int from = (y * width + x) * BANDS;
                System.arraycopy(rgb, from, out, (toY * toWidth + toX) * BANDS, BANDS);
            }
        }
        return new Pixels(toWidth, toHeight, out);
    }

    /** 64 signs of "brighter than the pixel to the right" on a 9x8 grey miniature. */
    long perceptualHash() {
        Pixels tiny = scaled(9, 8);
        long hash = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                hash = hash << 1 | (tiny.grey(x, y) > tiny.grey(x + 1, y) ? 1 : 0);
            }
        }
        return hash;
    }

    /** The same pixels, read as colours of the given space, as sRGB. */
    Pixels from(ColorSpace space) {
        if (space.isCS_sRGB()) {
            return this;
        }
        BufferedImage srgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new ColorConvertOp(null).filter(image(space), srgb);
        byte[] out = new byte[rgb.length];
        int[] row = new int[width];
        for (int y = 0, i = 0; y < height; y++) {
            srgb.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                out[i++] = (byte) (pixel >> 16);
                out[i++] = (byte) (pixel >> 8);
                out[i++] = (byte) pixel;
            }
        }
        return new Pixels(width, height, out);
    }

    BufferedImage image() {
        return image(ColorSpace.getInstance(ColorSpace.CS_sRGB));
    }

    private BufferedImage image(ColorSpace space) {
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(Arrays.copyOf(rgb, rgb.length), rgb.length),
                        width,
                        height,
                        width * BANDS,
                        BANDS,
                        new int[] {0, 1, 2},
                        new Point());
        var model =
                new ComponentColorModel(
                        space, false, false, BufferedImage.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private int grey(int x, int y) {
        int i = (y * 9 + x) * BANDS;
        return 299 * (rgb[i] & 0xFF) + 587 * (rgb[i + 1] & 0xFF) + 114 * (rgb[i + 2] & 0xFF);
    }
}
