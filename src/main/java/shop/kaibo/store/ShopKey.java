package shop.kaibo.store;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Lasting;
import shop.kaibo.base.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The shop's key in its home: as it is, readable by the owner of the machine's account alone, or
 * locked by a passphrase or a key file with a recovery code beside. What it seals never changes
 * with the lock. Thread-safe; reads and writes the disk.
 */
public final class ShopKey {
    /** Inside a home. */
    public static final String FILE = "shop.key";

    private static final String TRIES = "key-tries";
    private static final long LONGEST_MS = 300_000;
    private static final int DOUBLINGS = 9;

    private ShopKey() {}

    /** How a home's key lies there. */
    public enum Kept {
        MACHINE,
        PASSPHRASE,
        KEY_FILE
    }

    /** A locked key that nobody has opened yet. */
    public static final class Locked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Locked() {
            super("the shop key is locked");
        }
    }

    /** How it lies there now. */
    public static Kept kept(Path home) {
        byte[] bytes = bytes(home);
        if (!Wrapping.is(bytes)) {
            return Kept.MACHINE;
        }
        return Wrapping.read(bytes).has(Wrapping.Kind.FILE) ? Kept.KEY_FILE : Kept.PASSPHRASE;
    }

    /** The locked key, to travel with a copy that leaves the house; empty for an open one. */
    public static byte[] locked(Path home) {
        byte[] bytes = bytes(home);
        return Wrapping.is(bytes) ? bytes : new byte[0];
    }

    /**
     * Opens a home's key by a secret; any will do where it is not locked. A wrong one is refused
     * and makes the next wait, longer each time, up to five minutes.
     */
    public static Vault unlock(Path home, KeySecret secret, Clock clock) {
        return Vault.of(key(home, secret, clock));
    }

    /** Opens a locked key that came with a file from elsewhere; empty for a wrong secret. */
    public static Optional<Vault> unlock(byte[] locked, KeySecret secret) {
        return Wrapping.read(locked).open(secret).map(Vault::of);
    }

    /** A key of its own for one file, locked by a secret; opened again by {@link #unlock}. */
    public static byte[] fresh(KeySecret secret) {
        byte[] key = new byte[32];
        new java.security.SecureRandom().nextBytes(key);
        return Wrapping.of(key, secret).bytes();
    }

    /**
     * Locks the key by a new secret; the old one opens it no more. Nothing that was sealed is
     * touched. Returns the recovery code, which is kept nowhere.
     *
     * @param present what opens it now; any where it is not locked
     */
    public static String lock(Path home, KeySecret present, KeySecret next, Clock clock) {
        byte[] key = key(home, present, clock);
        String code = KeySecret.code();
        put(home, Wrapping.of(key, next, KeySecret.recovery(code)).bytes());
        return code;
    }

    /** Puts the key back into the home as it is. */
    public static void release(Path home, KeySecret present, Clock clock) {
        put(home, key(home, present, clock));
    }

    /** Puts another home's locked key in the place of the one here. */
    public static void adopt(Path home, byte[] locked) {
        put(home, locked);
    }

    private static byte[] key(Path home, KeySecret secret, Clock clock) {
        byte[] bytes = bytes(home);
        if (!Wrapping.is(bytes)) {
            return bytes;
        }
        if (secret.isEmpty()) {
            throw new Refused("secret", "refused.key.missing");
        }
        long[] tried = tries(home);
        int wrong = Math.toIntExact(Math.min(tried[0], DOUBLINGS + 2));
        long now = clock.nowMs();
        // a clock that was set back waits all of it
        long rest = now < tried[1] ? wait(wrong) : tried[1] + wait(wrong) - now;
        if (wrong > 0 && rest > 0) {
            throw new Refused("secret", "refused.key.wait", Math.ceilDiv(rest, 1000));
        }
        // counted before it is looked at: who pulls the plug meanwhile has had this try
        write(home.resolve(TRIES), wrong + 1 + " " + now);
        byte[] key =
                Wrapping.read(bytes)
                        .open(secret)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "secret",
                                                "refused.key.wrong",
                                                wait(wrong + 1) / 1000));
        try {
            Files.deleteIfExists(home.resolve(TRIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    private static long wait(int wrong) {
        return Math.min(LONGEST_MS, 1000L << Math.clamp(wrong - 1, 0, DOUBLINGS));
    }

    private static long[] tries(Path home) {
        try {
            String[] words = Files.readString(home.resolve(TRIES)).strip().split(" ");
            boolean sound =
                    words.length == 2 && Arrays.stream(words).allMatch(w -> w.matches("\\d{1,18}"));
            return sound
                    ? new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])}
                    : new long[2];
        } catch (IOException e) {
            return new long[2];
        }
    }

    private static void write(Path file, String words) {
        try {
            Files.writeString(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path home) {
        try {
            Path file = home.resolve(FILE);
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // either the old file or the new one, whatever ends this half way
    private static void put(Path home, byte[] bytes) {
        Path file = home.resolve(FILE);
        Path half = home.resolve(FILE + ".part");
        try {
            Files.deleteIfExists(half);
            Vault.write(half, bytes);
            replace(half, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // an open key is not left behind in the blocks of the old file, where a file in use can go
    private static void replace(Path half, Path file) throws IOException {
        boolean posix = Files.getFileStore(half).supportsFileAttributeView("posix");
        if (!posix || Files.notExists(file)) {
            Lasting.move(half, file);
            return;
        }
        try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // the new name first, or a power cut leaves the old one with nothing in it
            Lasting.move(half, file);
            old.write(ByteBuffer.wrap(new byte[(int) old.size()]), 0);
            old.force(true);
        }
    }
}
