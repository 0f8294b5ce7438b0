package shop.kaibo.drill;

import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/** A way in which a closed database file comes to harm. */
public enum Wound {
    FLIPPED {
        @Override
        void harm(Path file, SplittableRandom random) throws IOException {
            try (var channel = open(file)) {
                int many = 1 + random.nextInt(64);
                for (int i = 0; i < many; i++) {
                    long at = random.nextLong(channel.size());
                    ByteBuffer one = ByteBuffer.allocate(1);
                    channel.read(one, at);
                    one.put(0, (byte) (one.get(0) ^ 1 + random.nextInt(255))).rewind();
                    channel.write(one, at);
                }
            }
        }
    },
    ZEROED {
        @Override
        void harm(Path file, SplittableRandom random) throws IOException {
            try (var channel = open(file)) {
                long page = random.nextLong(channel.size() / PAGE);
                channel.write(ByteBuffer.allocate(PAGE), page * PAGE);
            }
        }
    },
    CUT {
        @Override
        void harm(Path file, SplittableRandom random) throws IOException {
            try (var channel = open(file)) {
                channel.truncate(random.nextLong(channel.size()));
            }
        }
    },
    OLD {
        @Override
        void harm(Path file, SplittableRandom random) throws IOException {
            Path old = file.resolveSibling(Store.FILE + ".old");
            Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling(Store.FILE + ".sum"));
        }
    },
    GONE {
        @Override
        void harm(Path file, SplittableRandom random) throws IOException {
            Files.delete(file);
        }
    };

    private static final int PAGE = 4_096;

    abstract void harm(Path file, SplittableRandom random) throws IOException;

    /** Harms the database of a closed home. */
    public void of(Path home, SplittableRandom random) throws IOException {
        harm(home.resolve(Store.FILE), random);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
