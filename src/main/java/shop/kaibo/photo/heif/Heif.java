package shop.kaibo.photo.heif;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.raster.Colours;
import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Samples;
import shop.kaibo.photo.raster.Shrink;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * Reads HEIC and AVIF where this machine has libheif; elsewhere they are refused with the setting
 * of the phone that mends it. Thread-safe.
 */
public final class Heif {
    /** Phones of 48 megapixels are read; the library holds four and a half bytes for each. */
    private static final long MOST = 50_000_000;

    private static final int RGB = 1;
    private static final int INTERLEAVED_RGB = 10;
    private static final int INTERLEAVED = 10;
    private static final long LARGEST_PROFILE = 4L << 20;

    private Heif() {}

    /** Whether this machine has the library. */
    public static boolean present() {
        return HeifLibrary.FOUND.isPresent();
    }

    /** Upright, in sRGB, cut; refuses what is broken or too large, and all without the library. */
    public static Pixels read(byte[] file, boolean square, int longSide) {
        HeifLibrary library =
                HeifLibrary.FOUND.orElseThrow(() -> new Refused("photo", "photo.heic"));
        try (var arena = Arena.ofConfined()) {
            var context = (MemorySegment) library.open.invokeExact();
            try {
                MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, file);
                check(
                        (MemorySegment)
                                library.read.invokeExact(
                                        (SegmentAllocator) arena,
                                        context,
                                        bytes,
                                        bytes.byteSize(),
                                        MemorySegment.NULL));
                MemorySegment place = arena.allocate(ADDRESS);
                check(
                        (MemorySegment)
                                library.primary.invokeExact(
                                        (SegmentAllocator) arena, context, place));
                MemorySegment handle = place.get(ADDRESS, 0);
                try {
                    return picture(library, arena, handle, square, longSide);
                } finally {
                    library.release.invokeExact(handle);
                }
            } finally {
                library.close.invokeExact(context);
            }
        } catch (Refused e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // a function of another shape than its header says
        }
    }

    private static Pixels picture(
            HeifLibrary library, Arena arena, MemorySegment handle, boolean square, int longSide)
            throws Throwable {
        Limits.pixels(
                (int) library.width.invokeExact(handle),
                (int) library.height.invokeExact(handle),
                MOST);
        byte[] icc = profile(library, arena, handle);
        MemorySegment place = arena.allocate(ADDRESS);
        check(
                (MemorySegment)
                        library.decode.invokeExact(
                                (SegmentAllocator) arena,
                                handle,
                                place,
                                RGB,
                                INTERLEAVED_RGB,
                                MemorySegment.NULL));
        MemorySegment image = place.get(ADDRESS, 0);
        try {
            // the library has turned it already
            return Colours.srgb(shrunk(library, arena, image, square, longSide), icc);
        } finally {
            library.releaseImage.invokeExact(image);
        }
    }

    private static Samples shrunk(
            HeifLibrary library, Arena arena, MemorySegment image, boolean square, int longSide)
            throws Throwable {
        int width = (int) library.imageWidth.invokeExact(image, INTERLEAVED);
        int height = (int) library.imageHeight.invokeExact(image, INTERLEAVED);
        MemorySegment stride = arena.allocate(JAVA_INT);
        var plane = (MemorySegment) library.plane.invokeExact(image, INTERLEAVED, stride);
        int line = stride.get(JAVA_INT, 0);
        if (width <= 0 || height <= 0 || plane.address() == 0 || line < width * Pixels.BANDS) {
            throw Limits.broken();
        }
        MemorySegment rows = plane.reinterpret((long) line * height);
        var shrink = new Shrink(Cut.of(width, height, square, longSide), Pixels.BANDS);
        byte[] row = new byte[width * Pixels.BANDS];
        for (int y = 0; y < height; y++) {
            MemorySegment.copy(rows, JAVA_BYTE, (long) y * line, row, 0, row.length);
            shrink.row(row, 0);
        }
        return shrink.samples();
    }

    private static byte[] profile(HeifLibrary library, Arena arena, MemorySegment handle)
            throws Throwable {
        long size = (long) library.profileSize.invokeExact(handle);
        if (size <= 0 || size > LARGEST_PROFILE) {
            return new byte[0];
        }
        MemorySegment out = arena.allocate(size);
        var error =
                (MemorySegment) library.profile.invokeExact((SegmentAllocator) arena, handle, out);
        return HeifLibrary.ok(error) ? out.toArray(JAVA_BYTE) : new byte[0];
    }

    private static void check(MemorySegment error) {
        if (!HeifLibrary.ok(error)) {
            throw Limits.broken();
        }
    }
}
