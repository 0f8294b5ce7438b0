package shop.kaibo.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** Reads a decoded picture of any make row by row as opaque RGB of 0 to 255 on white. */
final class Rows {
    private static final int WHITE = 255;

    private final Raster raster;
    private final boolean wide;
    private final boolean alpha;
    private final boolean premultiplied;
    private final int bands;
    private final ColorSpace space;
    private final int[] row;

    Rows(BufferedImage decoded) {
        BufferedImage image = readable(decoded) ? decoded : painted(decoded);
        ColorModel model = image.getColorModel();
        raster = image.getRaster();
        wide = raster.getTransferType() == DataBuffer.TYPE_USHORT;
        alpha = model.hasAlpha();
        premultiplied = model.isAlphaPremultiplied();
        bands = raster.getNumBands();
        // grey is taken as sRGB grey: Java calls it linear, no camera or program means that
        space =
                model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                        ? model.getColorSpace()
                        : ColorSpace.getInstance(ColorSpace.CS_sRGB);
        row = new int[raster.getWidth() * Pixels.BANDS];
    }

    Pixels scaled(int width, int height) {
        var shrink = new Shrink(raster.getWidth(), raster.getHeight(), width, height);
        for (int y = 0; y < raster.getHeight(); y++) {
            Object samples = raster.getDataElements(0, y, raster.getWidth(), 1, null);
            for (int x = 0; x < raster.getWidth(); x++) {
                pixel(samples, x);
            }
            shrink.row(row);
        }
        return new Pixels(width, height, shrink.bytes()).from(space);
    }

    private void pixel(Object samples, int x) {
        int from = x * bands;
        int opacity = alpha ? sample(samples, from + bands - 1) : WHITE;
        boolean colour = bands >= Pixels.BANDS;
        for (int band = 0; band < Pixels.BANDS; band++) {
            int value = sample(samples, colour ? from + band : from);
            if (opacity != WHITE) {
                int shown = premultiplied ? value * WHITE : value * opacity;
                value = Math.min(WHITE, (shown + WHITE * (WHITE - opacity) + WHITE / 2) / WHITE);
            }
            row[x * Pixels.BANDS + band] = value;
        }
    }

    private int sample(Object samples, int at) {
        return wide ? (((short[]) samples)[at] & 0xFFFF) >> 8 : ((byte[]) samples)[at] & 0xFF;
    }

    private static boolean readable(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int type = model.getColorSpace().getType();
        int transfer = image.getRaster().getTransferType();
        return model instanceof ComponentColorModel
                && (type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY)
                && (transfer == DataBuffer.TYPE_BYTE && model.getComponentSize(0) == 8
                        || transfer == DataBuffer.TYPE_USHORT && model.getComponentSize(0) == 16);
    }

    /** Palettes and packed pixels: drawn on white. */
    private static BufferedImage painted(BufferedImage image) {
        var canvas =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = canvas.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        return canvas;
    }
}
