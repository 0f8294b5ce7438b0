package shop.kaibo.photo.raster;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Opaque 8-bit sRGB pixels, three bytes each, rows from the top. Thread-safe as long as nobody
 * writes into the array.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pixels(int width, int height, byte[] rgb) {
    public static final int BANDS = 3;

    /** The middle square, at most so many pixels on a side. */
    public Pixels square(int side) {
        return scaled(Cut.of(width, height, true, side));
    }

    /** The whole in another size. */
    public Pixels scaled(int toWidth, int toHeight) {
        return scaled(new Cut(0, 0, width, height, toWidth, toHeight));
    }

    private Pixels scaled(Cut cut) {
        if (cut.toWidth() == width && cut.toHeight() == height) {
            return this;
        }
        var shrink = new Shrink(cut, BANDS);
        for (int y = 0; y < height; y++) {
            shrink.row(rgb, y * width * BANDS);
        }
        return new Pixels(cut.toWidth(), cut.toHeight(), shrink.samples().data());
    }

    /** As the camera was held. */
    public Pixels turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int toWidth = orientation.swap ? height : width;
        int toHeight = orientation.swap ? width : height;
        int right = orientation.flipX ? -BANDS : BANDS;
        int down = orientation.flipY ? -toWidth * BANDS : toWidth * BANDS;
        // one step along a source row, and one source row on
        int stepX = orientation.swap ? down : right;
        int stepY = orientation.swap ? right : down;
        int to =
                (orientation.flipX ? (toWidth - 1) * BANDS : 0)
                        + (orientation.flipY ? (toHeight - 1) * toWidth * BANDS : 0);
        byte[] out = new byte[rgb.length];
        for (int y = 0, from = 0; y < height; y++, to += stepY) {
            for (int x = 0, at = to; x < width; x++, at += stepX, from += BANDS) {
                out[at] = rgb[from];
                out[at + 1] = rgb[from + 1];
                out[at + 2] = rgb[from + 2];
            }
        }
        return new Pixels(toWidth, toHeight, out);
    }

    /** The same pixels, shared, for the encoders of the JDK. */
    public BufferedImage image() {
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(rgb, rgb.length),
                        width,
                        height,
                        width * BANDS,
                        BANDS,
                        new int[] {0, 1, 2},
                        new Point());
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        BufferedImage.OPAQUE,
                        DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
