package shop.kaibo.safekeeping;

import shop.kaibo.store.Vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a file of any length: AES-256-GCM in chunks under a key of the file's own. A chunk's nonce
 * carries its number and whether it is the last, so that a chunk that was changed, moved, left out
 * or cut off at the end does not open. Used by one thread.
 */
final class SealedOutput extends OutputStream {
    static final byte[] MAGIC = "KAIBO 1\n".getBytes(StandardCharsets.US_ASCII);

    /** Of a file that brings its locked key along. */
    static final byte[] LOCKED = "KAIBO 2\n".getBytes(StandardCharsets.US_ASCII);

    static final int SALT = 32;
    static final int CHUNK = 1 << 16;
    static final int TAG = 16;

    private final OutputStream out;
    private final byte[] head;
    private final SecretKey key;
    private final byte[] plain = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, Vault vault) throws IOException {
        this(out, vault, new byte[0]);
    }

    /**
     * @param locked the locked key of that vault, written in front; none when it stays at home
     */
    SealedOutput(OutputStream out, Vault vault, byte[] locked) throws IOException {
        this.out = out;
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        key = vault.fileKey(salt);
        head =
                locked.length == 0
                        ? ByteBuffer.allocate(MAGIC.length + SALT).put(MAGIC).put(salt).array()
                        : ByteBuffer.allocate(LOCKED.length + 4 + locked.length + SALT)
                                .put(LOCKED)
                                .putInt(locked.length)
                                .put(locked)
                                .put(salt)
                                .array();
        out.write(head);
    }

    /** A cipher for one chunk. */
    static Cipher cipher(int mode, SecretKey key, byte[] head, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                seal(false);
            }
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, plain, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, head, number++, last);
            out.write(cipher.doFinal(plain, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
