package shop.kaibo.photo.png;

import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.raster.Colours;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Shrink;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads PNG of every depth, row by row: the JDK's own reader takes seconds for 16 bits and holds
 * the whole. Thread-safe.
 */
public final class Png {
    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    /** Left, top, step across, step down of the seven passes. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    private final PngFile png;
    private final PngRow row;
    private int part;

    private Png(byte[] file) {
        png = new PngFile(file);
        row = new PngRow(png);
    }

    /** Upright, in sRGB, cut; refuses what is broken or too large. */
    public static Pixels read(byte[] file, boolean square, int longSide) {
        var reading = new Png(file);
        PngFile png = reading.png;
        var shrink = new Shrink(Cut.of(png.width, png.height, square, longSide), Pixels.BANDS);
        try (var inflater = new Inflater()) {
            reading.passes(inflater, shrink);
        } catch (DataFormatException e) {
            throw Limits.broken();
        }
        return Colours.srgb(shrink.samples(), png.profile).turned(png.orientation);
    }

    private void passes(Inflater inflater, Shrink shrink) throws DataFormatException {
        int line = png.width * Pixels.BANDS;
        byte[] held = new byte[png.interlaced ? line * png.height : line];
        for (int[] pass : png.interlaced ? ADAM7 : WHOLE) {
            int across = (png.width - pass[0] + pass[2] - 1) / pass[2];
            if (across <= 0) {
                continue;
            }
            byte[] last = new byte[(across * row.bits() + 7) / 8];
            byte[] next = new byte[last.length];
            for (int y = pass[1]; y < png.height; y += pass[3]) {
                unfilter(inflater, next, last);
                int start = png.interlaced ? y * line : 0;
                row.expand(
                        next, across, held, start + pass[0] * Pixels.BANDS, pass[2] * Pixels.BANDS);
                if (!png.interlaced) {
                    shrink.row(held, 0);
                }
                byte[] other = last;
                last = next;
                next = other;
            }
        }
        for (int y = 0; png.interlaced && y < png.height; y++) {
            shrink.row(held, y * line);
        }
    }

    private void unfilter(Inflater inflater, byte[] next, byte[] last) throws DataFormatException {
        byte[] filter = new byte[1];
        fill(inflater, filter);
        fill(inflater, next);
        int step = Math.max(1, row.bits() / 8);
        switch (filter[0]) {
            case 0 -> {}
            case 1 -> {
                for (int i = step; i < next.length; i++) {
                    next[i] += next[i - step];
                }
            }
            case 2 -> {
                for (int i = 0; i < next.length; i++) {
                    next[i] += last[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < next.length; i++) {
                    int left = i < step ? 0 : next[i - step] & 0xFF;
                    next[i] += (byte) (left + (last[i] & 0xFF) >> 1);
                }
            }
            case 4 -> paeth(next, last, step);
            default -> throw Limits.broken();
        }
    }

    private static void paeth(byte[] next, byte[] last, int step) {
        for (int i = 0; i < step && i < next.length; i++) {
            next[i] += last[i];
        }
        for (int i = step; i < next.length; i++) {
            int left = next[i - step] & 0xFF;
            int up = last[i] & 0xFF;
            int corner = last[i - step] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int best = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            next[i] += (byte) best;
        }
    }

    private void fill(Inflater inflater, byte[] wanted) throws DataFormatException {
        int have = 0;
        while (have < wanted.length) {
            int got = inflater.inflate(wanted, have, wanted.length - have);
            have += got;
            if (got > 0) {
                continue;
            }
            if (!inflater.needsInput() || part == png.data.size()) {
                throw Limits.broken();
            }
            int[] next = png.data.get(part++);
            inflater.setInput(png.file, next[0], next[1]);
        }
    }
}
