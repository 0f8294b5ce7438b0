package shop.kaibo.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file whose lock makes a home one writer's; it falls with the process. Thread-safe. */
final class HomeLock {
    private HomeLock() {}

    static FileChannel take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new Store.HomeTaken(e);
        }
        channel.close();
        throw new Store.HomeTaken(null);
    }
}
