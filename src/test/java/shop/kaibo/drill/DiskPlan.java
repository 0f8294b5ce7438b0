package shop.kaibo.drill;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk is to do, shared with the library that stands before it. One thread. */
final class DiskPlan {
    private static final int PAGE = 4_096;
    private static final int ENOSPC = 28;
    private static final int EIO = 5;
    private static final int EROFS = 30;
    private static final int EMFILE = 24;
    private static final int WRITE = 1 << 1;
    private static final int SYNC = 1 << 3;
    private static final int CREATE = 1 << 8;
    private static final int CHANGE = WRITE | 1 << 2 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | CREATE;

    /** How it fails. */
    enum Evil {
        /** So many bytes are left. */
        FULL,
        /** No room at one call, and then for all that follow. */
        FULL_AT,
        /** One write comes back with an error. */
        ERROR,
        /** All of them do from then on. */
        ERRORS,
        READ_ONLY,
        FILES,
        /** One fsync fails, the next would not. */
        FSYNC,
        FSYNCS
    }

    private final LongBuffer plan;

    private DiskPlan(LongBuffer plan) {
        this.plan = plan;
    }

    /** The file it is told by, in good weather. */
    static DiskPlan at(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.write(file, new byte[PAGE]);
            at(file).heal();
        }
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new DiskPlan(
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, PAGE)
                            .order(ByteOrder.nativeOrder())
                            .asLongBuffer());
        }
    }

    /** From now on, after so many calls (for a full disk: bytes). */
    void spoil(Evil evil, long after) {
        plan.put(5, 0);
        switch (evil) {
            case FULL -> plan.put(4, after);
            case FULL_AT -> set(ENOSPC, WRITE, after, -1);
            case ERROR -> set(EIO, WRITE, after, 1);
            case ERRORS -> set(EIO, WRITE, after, -1);
            case READ_ONLY -> set(EROFS, CHANGE, after, -1);
            case FILES -> set(EMFILE, CREATE, after, -1);
            case FSYNC -> set(EIO, SYNC, after, 1);
            case FSYNCS -> set(EIO, SYNC, after, -1);
        }
    }

    private void set(long errno, long calls, long after, long times) {
        plan.put(1, calls);
        plan.put(2, after);
        plan.put(3, times);
        plan.put(0, errno);
    }

    /** All is well again. */
    void heal() {
        plan.put(0, 0);
        plan.put(4, -1);
    }

    /** How often it struck since it was broken. */
    long struck() {
        return plan.get(5);
    }

    /** Calls on a log whose fsync had failed before; none is right. */
    long retried() {
        return plan.get(6);
    }
}
