package shop.kaibo.photo.file;

import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Samples;
import shop.kaibo.photo.raster.Shrink;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** Reads a picture in memory of any make row by row as opaque RGB on white. */
final class Rows {
    private static final int WHITE = 255;

    private final Raster raster;
    private final boolean alpha;
    private final boolean premultiplied;
    private final int bands;
    private final byte[] row;

    Rows(BufferedImage decoded) {
        BufferedImage image = readable(decoded) ? decoded : painted(decoded);
        ColorModel model = image.getColorModel();
        raster = image.getRaster();
        alpha = model.hasAlpha();
        premultiplied = model.isAlphaPremultiplied();
        bands = raster.getNumBands();
        row = new byte[raster.getWidth() * Pixels.BANDS];
    }

    /** The samples as they are: their colours are the business of who knows the file. */
    Samples cut(Cut cut) {
        var shrink = new Shrink(cut, Pixels.BANDS);
        for (int y = 0; y < raster.getHeight(); y++) {
            byte[] samples = (byte[]) raster.getDataElements(0, y, raster.getWidth(), 1, null);
            for (int x = 0; x < raster.getWidth(); x++) {
                pixel(samples, x);
            }
            shrink.row(row, 0);
        }
        return shrink.samples();
    }

    private void pixel(byte[] samples, int x) {
        int from = x * bands;
        int opacity = alpha ? samples[from + bands - 1] & 0xFF : WHITE;
        boolean colour = bands >= Pixels.BANDS;
        for (int band = 0; band < Pixels.BANDS; band++) {
            int value = samples[colour ? from + band : from] & 0xFF;
            if (opacity != WHITE) {
                int shown = premultiplied ? value * WHITE : value * opacity;
                value = Math.min(WHITE, (shown + WHITE * (WHITE - opacity) + WHITE / 2) / WHITE);
            }
            row[x * Pixels.BANDS + band] = (byte) value;
        }
    }

    // grey is taken as sRGB grey: Java calls it linear, no camera or program means that
    private static boolean readable(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int type = model.getColorSpace().getType();
        return model instanceof ComponentColorModel
                && (type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY)
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE
                && model.getComponentSize(0) == 8;
    }

    /** Palettes, packed and wide pixels: drawn on white. */
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
