package shop.kaibo.photo;

import shop.kaibo.base.Refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a {@link Photo} of whatever a merchant drops: the same picture always gives the same bytes.
 * Takes tens to hundreds of milliseconds, so never on the FX thread. Thread-safe; two at a time,
 * for memory.
 */
public final class Photos {
    /** Longest side of a photo in pixels; smaller pictures are not enlarged. */
    public static final int LONG_SIDE = 1080;

    /** Side of a thumbnail in pixels. */
    public static final int THUMBNAIL = 160;

    private static final long LARGEST_FILE = 40L << 20;
    private static final long MOST_PIXELS = 100_000_000;
    // its decoder holds the whole picture, whatever we ask it to skip
    private static final long MOST_WEBP_PIXELS = 40_000_000;
    private static final long DECODED_PIXELS = 16_000_000;
    private static final Semaphore ROOM = new Semaphore(2);

    private Photos() {}

    /**
     * Of a file; throws Refused("photo", …) when it is missing, cannot be read, is empty, larger
     * than 40 MB or 100 megapixels, cut off or no picture.
     */
    public static Photo prepare(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("photo", "photo.missing", name(file));
            }
            heavy(Files.size(file));
            return prepare(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Refused("photo", "photo.missing", name(file));
        } catch (IOException e) {
            throw new Refused("photo", "photo.unreadable", name(file));
        }
    }

    /** Of the bytes of a file; refuses as {@link #prepare(Path)} does. */
    public static Photo prepare(byte[] file) {
        heavy(file.length);
        if (file.length == 0) {
            throw new Refused("photo", "photo.empty");
        }
        Kind kind = Kind.of(file);
        if (kind == Kind.HEIC) {
            throw new Refused("photo", "photo.heic");
        }
        if (kind == Kind.OTHER) {
            throw new Refused("photo", "photo.alien");
        }
        ROOM.acquireUninterruptibly();
        try {
            return photo(decode(file, kind).turned(Orientation.of(Bytes.exif(file, kind))));
        } finally {
            ROOM.release();
        }
    }

    /** Of a picture already in memory: the clipboard, a piece of the screen, a camera. */
    public static Photo prepare(BufferedImage image) {
        return photo(shrunk(image, image.getWidth(), image.getHeight()));
    }

    private static Pixels decode(byte[] file, Kind kind) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            long most = kind == Kind.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
            if (pixels > most) {
                throw new Refused("photo", "photo.huge", width, height, most / 1_000_000);
            }
            if (!kind.complete(file)) {
                throw new Refused("photo", "photo.truncated");
            }
            int step = 1;
            while (pixels / ((long) step * step) > DECODED_PIXELS) {
                step++;
            }
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return shrunk(reader.read(0, param), width, height);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders answer broken bytes with any exception there is
            throw new Refused("photo", "photo.truncated");
        } finally {
            reader.dispose();
        }
    }

    private static Pixels shrunk(BufferedImage image, int width, int height) {
        int longest = Math.max(width, height);
        if (longest <= LONG_SIDE) {
            return new Rows(image).scaled(width, height);
        }
        return new Rows(image).scaled(side(width, longest), side(height, longest));
    }

    private static int side(int side, int longest) {
        return (int) Math.max(1, Math.round((double) side * LONG_SIDE / longest));
    }

    private static Photo photo(Pixels pixels) {
        byte[] jpeg = Jpeg.photo(pixels);
        Pixels square = pixels.square();
        int side = Math.min(THUMBNAIL, square.width());
        return new Photo(
                jpeg,
                Sha256.hex(jpeg),
                pixels.width(),
                pixels.height(),
                Jpeg.thumbnail(square.scaled(side, side)),
                pixels.perceptualHash());
    }

    private static void heavy(long bytes) {
        if (bytes > LARGEST_FILE) {
            throw new Refused("photo", "photo.heavy", (bytes + (1 << 20) - 1) >> 20);
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
