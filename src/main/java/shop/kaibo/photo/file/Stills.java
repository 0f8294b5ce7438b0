package shop.kaibo.photo.file;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.raster.Colours;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Orientation;
import shop.kaibo.photo.raster.Pixels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** GIF, BMP and WebP by ImageIO, and pictures already in memory. Thread-safe. */
public final class Stills {
    /** A decoder of WebP in Java holds the picture twice over. */
    private static final long MOST_WEBP = 20_000_000;

    /** Pixels of WebP for each byte: no photo is so empty, and a few bytes could claim millions. */
    private static final long EMPTIEST_WEBP = 2_000;

    /** Others are read in steps until they are no larger. */
    private static final long HELD_AT_ONCE = 16_000_000;

    private static final int BMP_COMPRESSION = 30;

    private Stills() {}

    /** Upright, in sRGB, cut; refuses what is broken or too large. */
    public static Pixels read(byte[] file, Kind kind, boolean square, int longSide) {
        if (kind == Kind.BMP && Bytes.little32(file, BMP_COMPRESSION) > 3) {
            // a JPEG or PNG inside would be decoded by its own, unseen header
            throw new Refused("photo", "photo.rare");
        }
        if (kind == Kind.WEBP && Bytes.little32(file, 4) + 8L > file.length + 1L) {
            throw Limits.broken();
        }
        String name = kind.name().toLowerCase(Locale.ROOT);
        ImageReader reader = ImageIO.getImageReadersByFormatName(name).next();
        BufferedImage image;
        try (var in = new FiniteStream(file)) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            Limits.pixels(width, height, kind == Kind.WEBP ? MOST_WEBP : Limits.HELD);
            if (kind == Kind.WEBP && width * height > EMPTIEST_WEBP * file.length) {
                throw Limits.broken();
            }
            int step = 1;
            while (width * height / ((long) step * step) > HELD_AT_ONCE) {
                step++;
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            image = reader.read(0, param);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders answer broken bytes with any exception there is
            throw Limits.broken();
        } finally {
            reader.dispose();
        }
        Cut cut = Cut.of(image.getWidth(), image.getHeight(), square, longSide);
        byte[] profile = kind == Kind.WEBP ? webp(file, "ICCP") : new byte[0];
        Orientation held =
                kind == Kind.WEBP ? Exif.orientation(webp(file, "EXIF")) : Orientation.UPRIGHT;
        return Colours.srgb(new Rows(image).cut(cut), profile).turned(held);
    }

    /** A picture in memory, in sRGB as all of AWT. */
    public static Pixels read(BufferedImage image, boolean square, int longSide) {
        Cut cut = Cut.of(image.getWidth(), image.getHeight(), square, longSide);
        return Colours.srgb(new Rows(image).cut(cut), new byte[0]);
    }

    private static byte[] webp(byte[] file, String name) {
        long at = 12;
        while (at + 8 <= file.length) {
            long length = Bytes.little32(file, at + 4);
            if (Bytes.text(file, at, name)) {
                return Bytes.slice(file, at + 8, length);
            }
            at += 8 + length + (length & 1);
        }
        return new byte[0];
    }
}
