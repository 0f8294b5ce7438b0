package shop.kaibo.photo.heif;

import static java.lang.foreign.ValueLayout.ADDRESS;
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

/** The C functions of libheif 1 that reading one picture needs. Thread-safe. */
final class HeifLibrary {
    private static final String NAME = "libheif.so.1";

    /** Error code, further code, text; given back by value. */
    private static final MemoryLayout ERROR =
            MemoryLayout.structLayout(JAVA_INT, JAVA_INT, ADDRESS);

    /** Empty where it is not installed. */
    static final Optional<HeifLibrary> FOUND = find();

    final MethodHandle open;
    final MethodHandle close;
    final MethodHandle read;
    final MethodHandle primary;
    final MethodHandle width;
    final MethodHandle height;
    final MethodHandle release;
    final MethodHandle profileSize;
    final MethodHandle profile;
    final MethodHandle decode;
    final MethodHandle plane;
    final MethodHandle imageWidth;
    final MethodHandle imageHeight;
    final MethodHandle releaseImage;

    private HeifLibrary(SymbolLookup library) {
        open = function(library, "heif_context_alloc", FunctionDescriptor.of(ADDRESS));
        close = nothing(library, "heif_context_free");
        read =
                fallible(
                        library,
                        "heif_context_read_from_memory_without_copy",
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS);
        primary = fallible(library, "heif_context_get_primary_image_handle", ADDRESS, ADDRESS);
        width = number(library, "heif_image_handle_get_width", ADDRESS);
        height = number(library, "heif_image_handle_get_height", ADDRESS);
        release = nothing(library, "heif_image_handle_release");
        profileSize =
                function(
                        library,
                        "heif_image_handle_get_raw_color_profile_size",
                        FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        profile = fallible(library, "heif_image_handle_get_raw_color_profile", ADDRESS, ADDRESS);
        decode =
                fallible(
                        library,
                        "heif_decode_image",
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS);
        plane =
                function(
                        library,
                        "heif_image_get_plane_readonly",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        imageWidth = number(library, "heif_image_get_width", ADDRESS, JAVA_INT);
        imageHeight = number(library, "heif_image_get_height", ADDRESS, JAVA_INT);
        releaseImage = nothing(library, "heif_image_release");
    }

    private static Optional<HeifLibrary> find() {
        try {
            return Optional.of(new HeifLibrary(SymbolLookup.libraryLookup(NAME, Arena.global())));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Whether an error given back says that there was none. */
    static boolean ok(MemorySegment error) {
        return error.get(JAVA_INT, 0) == 0;
    }

    private static MethodHandle fallible(
            SymbolLookup library, String name, MemoryLayout... arguments) {
        return function(library, name, FunctionDescriptor.of(ERROR, arguments));
    }

    private static MethodHandle number(
            SymbolLookup library, String name, MemoryLayout... arguments) {
        return function(library, name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MethodHandle nothing(SymbolLookup library, String name) {
        return function(library, name, FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), descriptor);
    }
}
