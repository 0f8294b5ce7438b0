package shop.kaibo.photo;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.file.Kind;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.file.Stills;
import shop.kaibo.photo.heif.Heif;
import shop.kaibo.photo.jpeg.JpegCodec;
import shop.kaibo.photo.jpeg.JpegFile;
import shop.kaibo.photo.png.Png;
import shop.kaibo.photo.raster.Colours;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;

import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/**
 * Where photos are made, with one of the two JPEG codecs. A thread that is interrupted leaves with
 * a CancellationException between two steps. Thread-safe; two photos at a time, for memory.
 */
public final class Darkroom {
    /** Platforms count a megabyte in thousands. */
    private static final int LARGEST = 1_000_000;

    private static final int BEST = 90;
    private static final int WORST = 30;
    private static final int STEP = 10;
    private static final int THUMBNAIL_QUALITY = 85;
    private static final Semaphore ROOM = new Semaphore(2);

    private final JpegCodec codec;

    public Darkroom(JpegCodec codec) {
        this.codec = codec;
    }

    /** See {@link Photos#prepare(byte[], Crop)}. */
    public Photo develop(byte[] file, Crop crop) {
        Limits.bytes(file.length);
        if (file.length == 0) {
            throw new Refused("photo", "photo.empty");
        }
        enter();
        try {
            Pixels pixels = decode(file, crop == Crop.SQUARE);
            goOn();
            return photo(pixels);
        } finally {
            ROOM.release();
        }
    }

    Photo develop(BufferedImage image, Crop crop) {
        enter();
        try {
            return photo(Stills.read(image, crop == Crop.SQUARE, Photos.LONG_SIDE));
        } finally {
            ROOM.release();
        }
    }

    Likeness likeness(byte[] photoJpeg) {
        return Likeness.of(decode(photoJpeg, false));
    }

    private Pixels decode(byte[] file, boolean square) {
        Kind kind = Kind.of(file);
        return switch (kind) {
            case JPEG -> {
                JpegFile jpeg = JpegFile.of(file);
                Cut cut = Cut.of(jpeg.width(), jpeg.height(), square, Photos.LONG_SIDE);
                yield Colours.srgb(codec.decode(jpeg, cut), jpeg.icc()).turned(jpeg.orientation());
            }
            case PNG -> Png.read(file, square, Photos.LONG_SIDE);
            case GIF, BMP, WEBP -> Stills.read(file, kind, square, Photos.LONG_SIDE);
            case HEIC -> Heif.read(file, square, Photos.LONG_SIDE);
            case OTHER -> throw new Refused("photo", "photo.alien");
        };
    }

    private Photo photo(Pixels pixels) {
        byte[] jpeg = codec.encode(pixels, BEST);
        for (int q = BEST - STEP; jpeg.length > LARGEST && q >= WORST; q -= STEP) {
            jpeg = codec.encode(pixels, q);
        }
        goOn();
        return new Photo(
                jpeg,
                Sha256.hex(jpeg),
                pixels.width(),
                pixels.height(),
                codec.encode(pixels.square(Photos.THUMBNAIL), THUMBNAIL_QUALITY),
                Likeness.of(pixels));
    }

    private static void enter() {
        try {
            ROOM.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
