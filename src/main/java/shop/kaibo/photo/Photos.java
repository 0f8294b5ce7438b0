package shop.kaibo.photo;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.jpeg.PlainJpeg;
import shop.kaibo.photo.turbo.TurboJpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Makes a {@link Photo} of whatever a merchant drops: on one machine the same picture always gives
 * the same bytes. Takes tens to hundreds of milliseconds, so never on the FX thread; a thread that
 * is interrupted leaves with a CancellationException. Thread-safe; two at a time, for memory.
 */
public final class Photos {
    /** Longest side of a photo in pixels; smaller pictures are not enlarged. */
    public static final int LONG_SIDE = 1080;

    /** Side of a thumbnail in pixels. */
    public static final int THUMBNAIL = 160;

    private static final Darkroom DARKROOM =
            new Darkroom(TurboJpeg.find().orElseGet(PlainJpeg::new));

    private Photos() {}

    /** The whole picture of a file; refuses as {@link #prepare(Path, Crop)} does. */
    public static Photo prepare(Path file) {
        return prepare(file, Crop.WHOLE);
    }

    /**
     * Of a file; throws Refused("photo", …) when it is missing, cannot be read, is empty, larger
     * than 40 MB or 100 megapixels, cut off or no picture.
     */
    public static Photo prepare(Path file, Crop crop) {
        return prepare(read(file), crop);
    }

    /** The whole picture of the bytes of a file; refuses as {@link #prepare(Path, Crop)} does. */
    public static Photo prepare(byte[] file) {
        return prepare(file, Crop.WHOLE);
    }

    /** Of the bytes of a file; refuses as {@link #prepare(Path, Crop)} does. */
    public static Photo prepare(byte[] file, Crop crop) {
        return DARKROOM.develop(file, crop);
    }

    /** Of a picture already in memory: the clipboard, a piece of the screen, a camera. */
    public static Photo prepare(BufferedImage image) {
        return prepare(image, Crop.WHOLE);
    }

    /** Of a picture already in memory. */
    public static Photo prepare(BufferedImage image, Crop crop) {
        return DARKROOM.develop(image, crop);
    }

    /** Of a photo made here earlier: what to compare a new one with. Some 20 ms. */
    public static Likeness likeness(byte[] photoJpeg) {
        return DARKROOM.likeness(photoJpeg);
    }

    /** The bytes of a file; refuses one that is missing, cannot be read or is larger than 40 MB. */
    public static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("photo", "photo.missing", name(file));
            }
            Limits.bytes(Files.size(file));
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Refused("photo", "photo.missing", name(file));
        } catch (IOException e) {
            throw new Refused("photo", "photo.unreadable", name(file));
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
