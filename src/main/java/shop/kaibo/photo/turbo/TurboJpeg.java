package shop.kaibo.photo.turbo;

import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.jpeg.JpegCodec;
import shop.kaibo.photo.jpeg.JpegFile;
import shop.kaibo.photo.jpeg.PlainJpeg;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Samples;
import shop.kaibo.photo.raster.Shrink;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * JPEG by libjpeg-turbo: a large picture is decoded at a half, a quarter or an eighth of its size,
 * which the format allows without decoding the rest. Four inks go the way of the JDK. Thread-safe;
 * see {@link #find}.
 */
public final class TurboJpeg implements JpegCodec {
    private static final int EIGHTHS = 8;

    /** A decoded picture larger than this is read in rows instead, by the JDK. */
    private static final long LARGEST = 96L << 20;

    private final JpegCodec other = new PlainJpeg();
    private final TurboLibrary library;

    private TurboJpeg(TurboLibrary library) {
        this.library = library;
    }

    /** Empty where libturbojpeg is not installed. */
    public static Optional<JpegCodec> find() {
        return TurboLibrary.FOUND.map(TurboJpeg::new);
    }

    @Override
    public Samples decode(JpegFile file, Cut cut) {
        int eighths = eighths(cut);
        int width = scaled(file.width(), eighths);
        int height = scaled(file.height(), eighths);
        int bands = file.components();
        long size = (long) width * height * bands;
        if (bands > 3 || size > LARGEST) {
            return other.decode(file, cut);
        }
        try (var arena = Arena.ofConfined()) {
            int head = file.head().length;
            int data = file.end() - file.scan();
            MemorySegment jpeg = arena.allocate(head + data);
            MemorySegment.copy(file.head(), 0, jpeg, ValueLayout.JAVA_BYTE, 0, head);
            MemorySegment.copy(file.file(), file.scan(), jpeg, ValueLayout.JAVA_BYTE, head, data);
            MemorySegment picture = arena.allocate(size);
            String warning = library.decode(jpeg, picture, width, height, bands);
            if (!warning.isEmpty() && JpegCodec.damage(warning)) {
                throw Limits.broken();
            }
            var shrink = new Shrink(cut.in(width, height, file.width(), file.height()), bands);
            byte[] row = new byte[width * bands];
            for (int y = 0; y < height; y++) {
                MemorySegment.copy(
                        picture, ValueLayout.JAVA_BYTE, (long) y * row.length, row, 0, row.length);
                shrink.row(row, 0);
            }
            return shrink.samples();
        }
    }

    @Override
    public byte[] encode(Pixels pixels, int quality) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment rgb = arena.allocate(pixels.rgb().length);
            MemorySegment.copy(pixels.rgb(), 0, rgb, ValueLayout.JAVA_BYTE, 0, pixels.rgb().length);
            return library.encode(arena, rgb, pixels.width(), pixels.height(), quality);
        }
    }

    /** Scaling by the format is coarse: a third more than wanted is kept to average from. */
    private static int eighths(Cut cut) {
        int eighths = EIGHTHS;
        while (eighths > 1 && enough(cut, eighths - 1)) {
            eighths--;
        }
        return eighths;
    }

    private static boolean enough(Cut cut, int eighths) {
        return (long) cut.width() * eighths * 3 >= (long) cut.toWidth() * EIGHTHS * 4
                && (long) cut.height() * eighths * 3 >= (long) cut.toHeight() * EIGHTHS * 4;
    }

    private static int scaled(int side, int eighths) {
        return (side * eighths + EIGHTHS - 1) / EIGHTHS;
    }
}
