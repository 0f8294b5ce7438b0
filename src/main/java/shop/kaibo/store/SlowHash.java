package shop.kaibo.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A short secret that a person types, kept so that guessing it is dear: PBKDF2 with HMAC-SHA-256, a
 * salt of its own and the number of rounds beside it. Some tenths of a second. Thread-safe.
 */
public final class SlowHash {
    /** OWASP's advice for this function (Password Storage Cheat Sheet, 2023). */
    static final int ROUNDS = 600_000;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SlowHash() {}

    /** What is kept of a secret: rounds, salt, hash. */
    public static byte[] of(String secret) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return ByteBuffer.allocate(Integer.BYTES + SALT + HASH)
                .putInt(ROUNDS)
                .put(salt)
                .put(derive(secret, salt, ROUNDS))
                .array();
    }

    /** Whether a secret is the one that was kept; takes as long for a wrong one. */
    public static boolean matches(String secret, byte[] kept) {
        if (kept.length != Integer.BYTES + SALT + HASH) {
            return false;
        }
        int rounds = ByteBuffer.wrap(kept).getInt();
        byte[] salt = Arrays.copyOfRange(kept, Integer.BYTES, Integer.BYTES + SALT);
        byte[] hash = Arrays.copyOfRange(kept, Integer.BYTES + SALT, kept.length);
        return MessageDigest.isEqual(derive(secret, salt, rounds), hash);
    }

    /** A key of 32 bytes made of a secret. */
    static byte[] key(String secret, byte[] salt, int rounds) {
        return derive(secret, salt, rounds);
    }

    private static byte[] derive(String secret, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, HASH * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
