package shop.kaibo.photo.turbo;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The TurboJPEG API of libjpeg-turbo 1.4 to 3, as its header turbojpeg.h has it. Thread-safe. */
final class TurboLibrary {
    private static final String NAME = "libturbojpeg.so.0";
    private static final int RGB = 0;
    private static final int GREY = 6;
    private static final int HALF_COLOURS = 2;
    private static final int FAST_UPSAMPLE = 256;
    private static final int NO_REALLOC = 1024;
    private static final int FEW_SCANS = 32768;
    private static final int WARNING = 0;
    private static final int LONGEST_TEXT = 200;

    /** Empty where it is not installed. */
    static final Optional<TurboLibrary> FOUND = find();

    private final MethodHandle openDecoder;
    private final MethodHandle openEncoder;
    private final MethodHandle close;
    private final MethodHandle error;
    private final MethodHandle errorCode;
    private final MethodHandle largest;
    private final MethodHandle decompress;
    private final MethodHandle compress;

    private TurboLibrary(SymbolLookup library) {
        openDecoder = function(library, "tjInitDecompress", ADDRESS);
        openEncoder = function(library, "tjInitCompress", ADDRESS);
        close = function(library, "tjDestroy", JAVA_INT, ADDRESS);
        error = function(library, "tjGetErrorStr2", ADDRESS, ADDRESS);
        errorCode = function(library, "tjGetErrorCode", JAVA_INT, ADDRESS);
        largest = function(library, "tjBufSize", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
        decompress =
                function(
                        library,
                        "tjDecompress2",
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        compress =
                function(
                        library,
                        "tjCompress2",
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
    }

    /** Decodes to exactly this size; answers what the library complained of, empty when nothing. */
    String decode(MemorySegment jpeg, MemorySegment picture, int width, int height, int bands) {
        try {
            var handle = (MemorySegment) openDecoder.invokeExact();
            try {
                int answer =
                        (int)
                                decompress.invokeExact(
                                        handle,
                                        jpeg,
                                        jpeg.byteSize(),
                                        picture,
                                        width,
                                        width * bands,
                                        height,
                                        bands == 1 ? GREY : RGB,
                                        FAST_UPSAMPLE | FEW_SCANS);
                return answer == 0 ? "" : complaint(handle);
            } finally {
                int _ = (int) close.invokeExact(handle);
            }
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    byte[] encode(Arena arena, MemorySegment rgb, int width, int height, int quality) {
        try {
            var handle = (MemorySegment) openEncoder.invokeExact();
            try {
                long most = (long) largest.invokeExact(width, height, HALF_COLOURS);
                MemorySegment out = arena.allocate(most);
                MemorySegment place = arena.allocateFrom(ADDRESS, out);
                MemorySegment size = arena.allocateFrom(JAVA_LONG, most);
                int answer =
                        (int)
                                compress.invokeExact(
                                        handle,
                                        rgb,
                                        width,
                                        width * 3,
                                        height,
                                        RGB,
                                        place,
                                        size,
                                        HALF_COLOURS,
                                        quality,
                                        NO_REALLOC);
                if (answer != 0) {
                    throw new IllegalStateException(complaint(handle));
                }
                return out.asSlice(0, size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                int _ = (int) close.invokeExact(handle);
            }
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** A warning's own words; what is worse begins otherwise. */
    private String complaint(MemorySegment handle) throws Throwable {
        var text = (MemorySegment) error.invokeExact(handle);
        String words = text.reinterpret(LONGEST_TEXT).getString(0);
        return (int) errorCode.invokeExact(handle) == WARNING ? words : "failed: " + words;
    }

    private static RuntimeException broken(Throwable cause) {
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static Optional<TurboLibrary> find() {
        try {
            return Optional.of(new TurboLibrary(SymbolLookup.libraryLookup(NAME, Arena.global())));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static MethodHandle function(
            SymbolLookup library, String name, MemoryLayout answer, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.find(name).orElseThrow(), FunctionDescriptor.of(answer, arguments));
    }
}
