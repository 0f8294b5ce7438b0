package shop.kaibo.photo.camera;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * One open video device of Linux: what it is, its format, its mapped buffers. The numbers are those
 * of linux/videodev2.h on 64-bit machines. Not thread-safe.
 */
final class V4l2Device implements AutoCloseable {
    static final int MJPEG = 0x47504A4D;
    static final int YUYV = 0x56595559;

    private static final long QUERY_CAPABILITY = 0x80685600L;
    private static final long SET_FORMAT = 0xC0D05605L;
    private static final long REQUEST_BUFFERS = 0xC0145608L;
    private static final long QUERY_BUFFER = 0xC0585609L;
    private static final long QUEUE = 0xC058560FL;
    private static final long DEQUEUE = 0xC0585611L;
    private static final long STREAM_ON = 0x40045612L;
    private static final long STREAM_OFF = 0x40045613L;
    private static final int CAPTURE = 1;
    private static final int MAPPED = 1;
    private static final int CAN_CAPTURE = 1;
    private static final int CAN_STREAM = 0x04000000;
    private static final int HAS_OWN = 0x80000000;
    private static final int BAD = 0x40;
    private static final int BUFFERS = 4;
    private static final int LONGEST_SIDE = 8192;
    private static final long LARGEST_BUFFER = 64L << 20;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    /** What the device agreed to; stride in bytes. */
    record Format(int pixels, int width, int height, int stride) {}

    private final Libc libc;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(88, 8);
    private final List<MemorySegment> mapped = new ArrayList<>();
    private final int handle;
    private boolean open = true;
    private boolean streaming;

    /** Opens it; refuses when it is gone, in use or forbidden. */
    V4l2Device(Libc libc, String path) {
        this.libc = libc;
        handle = libc.open(path);
        if (handle < 0) {
            arena.close();
            throw refused(-handle);
        }
    }

    /** The maker's name; null when it is no camera. */
    @Nullable String name() {
        MemorySegment about = arena.allocate(104, 8);
        if (libc.ioctl(handle, QUERY_CAPABILITY, about) < 0) {
            return null;
        }
        int all = about.get(INT, 84);
        int able = (all & HAS_OWN) != 0 ? about.get(INT, 88) : all;
        boolean camera = (able & CAN_CAPTURE) != 0 && (able & CAN_STREAM) != 0;
        about.set(ValueLayout.JAVA_BYTE, 47, (byte) 0);
        return camera ? about.getString(16) : null;
    }

    /** Asks for a format near to what is wanted and starts. */
    Format start(int pixels, int width, int height) {
        MemorySegment wanted = arena.allocate(208, 8);
        wanted.set(INT, 0, CAPTURE);
        wanted.set(INT, 8, width);
        wanted.set(INT, 12, height);
        wanted.set(INT, 16, pixels);
        asked(SET_FORMAT, wanted);
        var format =
                new Format(
                        wanted.get(INT, 16),
                        wanted.get(INT, 8),
                        wanted.get(INT, 12),
                        wanted.get(INT, 24));
        if (format.pixels() != MJPEG && format.pixels() != YUYV
                || format.width() < 1
                || format.width() > LONGEST_SIDE
                || format.height() < 1
                || format.height() > LONGEST_SIDE
                || format.pixels() == YUYV && format.stride() < format.width() * 2) {
            throw new Refused("camera", "camera.format");
        }
        map();
        MemorySegment kind = arena.allocate(INT);
        kind.set(INT, 0, CAPTURE);
        asked(STREAM_ON, kind);
        streaming = true;
        return format;
    }

    private void map() {
        MemorySegment request = arena.allocate(20, 4);
        request.set(INT, 0, BUFFERS);
        request.set(INT, 4, CAPTURE);
        request.set(INT, 8, MAPPED);
        asked(REQUEST_BUFFERS, request);
        int count = Math.min(request.get(INT, 0), BUFFERS);
        if (count < 1) {
            throw new Refused("camera", "camera.format");
        }
        for (int i = 0; i < count; i++) {
            fresh(i);
            asked(QUERY_BUFFER, buffer);
            long length = Integer.toUnsignedLong(buffer.get(INT, 72));
            long offset = Integer.toUnsignedLong(buffer.get(INT, 64));
            MemorySegment memory =
                    length < 1 || length > LARGEST_BUFFER
                            ? MemorySegment.NULL
                            : libc.map(handle, length, offset);
            if (memory.address() == 0) {
                throw new Refused("camera", "camera.format");
            }
            mapped.add(memory);
            fresh(i);
            asked(QUEUE, buffer);
        }
    }

    /** The newest picture that is waiting; null when none came within the time. */
    byte @Nullable [] newest(int ms) {
        if (!libc.ready(handle, ms)) {
            return null;
        }
        byte[] newest = null;
        for (int i = 0; i < mapped.size(); i++) {
            fresh(0);
            int done = libc.ioctl(handle, DEQUEUE, buffer);
            if (done == -Libc.AGAIN) {
                break;
            }
            if (done < 0) {
                throw refused(-done);
            }
            int index = buffer.get(INT, 0);
            if (index < 0 || index >= mapped.size()) {
                throw new Refused("camera", "camera.gone");
            }
            long used = Integer.toUnsignedLong(buffer.get(INT, 8));
            MemorySegment memory = mapped.get(index);
            if ((buffer.get(INT, 12) & BAD) == 0 && used > 0 && used <= memory.byteSize()) {
                newest = memory.asSlice(0, used).toArray(ValueLayout.JAVA_BYTE);
            }
            fresh(index);
            asked(QUEUE, buffer);
        }
        return newest;
    }

    private void fresh(int index) {
        buffer.fill((byte) 0);
        buffer.set(INT, 0, index);
        buffer.set(INT, 4, CAPTURE);
        buffer.set(INT, 60, MAPPED);
    }

    private void asked(long request, MemorySegment argument) {
        int done = libc.ioctl(handle, request, argument);
        if (done < 0) {
            throw refused(-done);
        }
    }

    private static Refused refused(int errno) {
        return new Refused(
                "camera",
                switch (errno) {
                    case Libc.BUSY -> "camera.busy";
                    case Libc.NO_ACCESS -> "camera.forbidden";
                    default -> "camera.gone";
                });
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        if (streaming) {
            MemorySegment kind = arena.allocate(INT);
            kind.set(INT, 0, CAPTURE);
            libc.ioctl(handle, STREAM_OFF, kind);
        }
        mapped.forEach(libc::unmap);
        libc.close(handle);
        arena.close();
    }
}
