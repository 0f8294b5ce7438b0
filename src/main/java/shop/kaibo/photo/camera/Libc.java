package shop.kaibo.photo.camera;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The six calls into the system's C library that a video device needs. Thread-safe. */
final class Libc {
    static final int NO_ACCESS = 13;
    static final int AGAIN = 11;
    static final int BUSY = 16;

    private static final int READ_WRITE_NONBLOCK = 2 | 0x800;
    private static final int PROTECT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;
    private static final short POLL_IN = 1;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle open;
    private final MethodHandle close;
    private final MethodHandle ioctl;
    private final MethodHandle mmap;
    private final MethodHandle munmap;
    private final MethodHandle poll;

    Libc(SymbolLookup library) {
        var number = ValueLayout.JAVA_INT;
        var large = ValueLayout.JAVA_LONG;
        var place = ValueLayout.ADDRESS;
        var variadic = Linker.Option.firstVariadicArg(2);
        open = bound(library, "open", FunctionDescriptor.of(number, place, number), variadic);
        close = bound(library, "close", FunctionDescriptor.of(number, number));
        ioctl =
                bound(
                        library,
                        "ioctl",
                        FunctionDescriptor.of(number, number, large, place),
                        variadic);
        mmap =
                bound(
                        library,
                        "mmap",
                        FunctionDescriptor.of(large, place, large, number, number, number, large));
        munmap = bound(library, "munmap", FunctionDescriptor.of(number, large, large));
        poll = bound(library, "poll", FunctionDescriptor.of(number, place, large, number));
    }

    private static MethodHandle bound(
            SymbolLookup library, String name, FunctionDescriptor form, Linker.Option... more) {
        var options = new Linker.Option[more.length + 1];
        System.arraycopy(more, 0, options, 0, more.length);
        options[more.length] = Linker.Option.captureCallState("errno");
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), form, options);
    }

    /** A handle, or minus the reason why not. */
    int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            return checked(
                    (int) open.invokeExact(state, arena.allocateFrom(path), READ_WRITE_NONBLOCK),
                    state);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    void close(int handle) {
        try (Arena arena = Arena.ofConfined()) {
            int ignored = (int) close.invokeExact(arena.allocate(STATE), handle);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** 0 or more, or minus the reason why not. */
    int ioctl(int handle, long request, MemorySegment argument) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            return checked((int) ioctl.invokeExact(state, handle, request, argument), state);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The memory of a device; NULL when it gives none. */
    MemorySegment map(int handle, long length, long offset) {
        try (Arena arena = Arena.ofConfined()) {
            long at =
                    (long)
                            mmap.invokeExact(
                                    arena.allocate(STATE),
                                    MemorySegment.NULL,
                                    length,
                                    PROTECT_READ_WRITE,
                                    MAP_SHARED,
                                    handle,
                                    offset);
            return at == -1 ? MemorySegment.NULL : MemorySegment.ofAddress(at).reinterpret(length);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    void unmap(MemorySegment mapped) {
        try (Arena arena = Arena.ofConfined()) {
            int ignored =
                    (int)
                            munmap.invokeExact(
                                    arena.allocate(STATE), mapped.address(), mapped.byteSize());
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Whether there is something to read within the time. */
    boolean ready(int handle, int ms) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(8, 4);
            asked.set(ValueLayout.JAVA_INT, 0, handle);
            asked.set(ValueLayout.JAVA_SHORT, 4, POLL_IN);
            int answered = (int) poll.invokeExact(arena.allocate(STATE), asked, 1L, ms);
            return answered == 1 && (asked.get(ValueLayout.JAVA_SHORT, 6) & POLL_IN) != 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private static int checked(int result, MemorySegment state) {
        return result >= 0 ? result : -(int) ERRNO.get(state, 0L);
    }

    private static RuntimeException broken(Throwable e) {
        return new IllegalStateException(e);
    }
}
