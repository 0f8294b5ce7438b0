package shop.kaibo.bench;

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
import java.util.List;
import java.util.Optional;

/** The peer libvips, called in process as its own users do. */
final class Vips {
    private static final int CENTRE = 1;
    private static final int HALF_COLOURS = 1;

    private final SymbolLookup library;
    private final MethodHandle thumbnail;
    private final MethodHandle smaller;
    private final MethodHandle save;
    private final MethodHandle keep;
    private final MethodHandle unref;
    private final MethodHandle free;

    private Vips(SymbolLookup library) throws Throwable {
        this.library = library;
        // void *buf, size_t len, VipsImage **out, int width, "height", int, NULL
        thumbnail =
                function(
                        "vips_thumbnail_buffer",
                        4,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS);
        // VipsImage *in, VipsImage **out, int width, "height", int, "crop", int, NULL
        smaller =
                function(
                        "vips_thumbnail_image",
                        3,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS);
        // VipsImage *in, void **buf, size_t *len, "Q", int, "strip", int, "subsample_mode", int
        save =
                function(
                        "vips_jpegsave_buffer",
                        3,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS);
        Linker linker = Linker.nativeLinker();
        keep =
                linker.downcallHandle(
                        library.find("vips_image_copy_memory").orElseThrow(),
                        FunctionDescriptor.of(ADDRESS, ADDRESS));
        unref = nothing("g_object_unref");
        free = nothing("g_free");
        var init =
                linker.downcallHandle(
                        library.find("vips_init").orElseThrow(),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS));
        int _ = (int) init.invokeExact(Arena.global().allocateFrom("bench"));
        // otherwise the second round would be answered from memory
        var cache =
                linker.downcallHandle(
                        library.find("vips_cache_set_max").orElseThrow(),
                        FunctionDescriptor.ofVoid(JAVA_INT));
        cache.invokeExact(0);
    }

    static Optional<Vips> find() {
        try {
            SymbolLookup all =
                    SymbolLookup.libraryLookup("libvips.so.42", Arena.global())
                            .or(SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global()))
                            .or(SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()));
            return Optional.of(new Vips(all));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    List<byte[]> make(byte[] file, int side, int thumb) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocateFrom(JAVA_BYTE, file);
            MemorySegment out = arena.allocate(ADDRESS);
            MemorySegment height = arena.allocateFrom("height");
            check(
                    (int)
                            thumbnail.invokeExact(
                                    in,
                                    in.byteSize(),
                                    out,
                                    side,
                                    height,
                                    side,
                                    MemorySegment.NULL));
            MemorySegment lazy = out.get(ADDRESS, 0);
            var photo = (MemorySegment) keep.invokeExact(lazy);
            byte[] jpeg = jpeg(arena, photo, 90);
            check(
                    (int)
                            smaller.invokeExact(
                                    photo,
                                    out,
                                    thumb,
                                    height,
                                    thumb,
                                    arena.allocateFrom("crop"),
                                    CENTRE,
                                    MemorySegment.NULL));
            MemorySegment small = out.get(ADDRESS, 0);
            byte[] smallJpeg = jpeg(arena, small, 85);
            unref.invokeExact(small);
            unref.invokeExact(photo);
            unref.invokeExact(lazy);
            return List.of(jpeg, smallJpeg);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] jpeg(Arena arena, MemorySegment image, int quality) throws Throwable {
        MemorySegment place = arena.allocate(ADDRESS);
        MemorySegment size = arena.allocate(JAVA_LONG);
        check(
                (int)
                        save.invokeExact(
                                image,
                                place,
                                size,
                                arena.allocateFrom("Q"),
                                quality,
                                arena.allocateFrom("strip"),
                                1,
                                arena.allocateFrom("subsample_mode"),
                                HALF_COLOURS,
                                MemorySegment.NULL));
        MemorySegment bytes = place.get(ADDRESS, 0);
        byte[] jpeg = bytes.reinterpret(size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        free.invokeExact(bytes);
        return jpeg;
    }

    private static void check(int answer) {
        if (answer != 0) {
            throw new IllegalStateException("libvips refused");
        }
    }

    private MethodHandle function(String name, int named, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.find(name).orElseThrow(),
                        FunctionDescriptor.of(JAVA_INT, arguments),
                        Linker.Option.firstVariadicArg(named));
    }

    private MethodHandle nothing(String name) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.find(name).orElseThrow(), FunctionDescriptor.ofVoid(ADDRESS));
    }
}
