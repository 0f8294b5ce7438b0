package shop.kaibo.safekeeping;

import shop.kaibo.store.Vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * Opens what {@link SealedOutput} sealed; hands out nothing of a chunk before all of it proved
 * unchanged. Used by one thread.
 */
final class SealedInput extends InputStream {
    private static final int BLOCK = SealedOutput.CHUNK + SealedOutput.TAG;

    private static final int LARGEST_KEY = 1 << 16;

    private final InputStream in;
    private final byte[] head;
    private final SecretKey key;
    private byte[] coming;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    /** Some of it was changed, or another key sealed it. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean first;

        private Changed(long chunk, Throwable why) {
            super("chunk " + chunk + " of the sealed file was changed", why);
            first = chunk == 0;
        }

        /** Whether nothing of it opened at all. */
        boolean first() {
            return first;
        }
    }

    SealedInput(InputStream in, Vault vault) throws IOException {
        this.in = in;
        head = head(in);
        key = vault.fileKey(Arrays.copyOfRange(head, head.length - SealedOutput.SALT, head.length));
        coming = in.readNBytes(BLOCK);
    }

    private static byte[] head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        byte[] magic = in.readNBytes(SealedOutput.MAGIC.length);
        head.writeBytes(magic);
        if (!sealed(magic)) {
            throw new IOException("not a sealed file");
        }
        if (Arrays.equals(magic, SealedOutput.LOCKED)) {
            byte[] length = in.readNBytes(Integer.BYTES);
            int bytes = length.length < Integer.BYTES ? -1 : ByteBuffer.wrap(length).getInt();
            if (bytes < 0 || bytes > LARGEST_KEY) {
                throw new IOException("not a sealed file");
            }
            head.writeBytes(length);
            head.writeBytes(in.readNBytes(bytes));
        }
        head.writeBytes(in.readNBytes(SealedOutput.SALT));
        if (head.size() < SealedOutput.MAGIC.length + SealedOutput.SALT) {
            throw new IOException("not a sealed file");
        }
        return head.toByteArray();
    }

    /** The locked key a file brings along; empty when it has none. */
    static byte[] locked(InputStream in) throws IOException {
        byte[] head = head(in);
        int from = SealedOutput.MAGIC.length + Integer.BYTES;
        int to = head.length - SealedOutput.SALT;
        return to > from ? Arrays.copyOfRange(head, from, to) : new byte[0];
    }

    /** Whether a file that begins so was sealed. */
    static boolean sealed(byte[] head) {
        byte[] magic = Arrays.copyOf(head, SealedOutput.MAGIC.length);
        return Arrays.equals(magic, SealedOutput.MAGIC)
                || Arrays.equals(magic, SealedOutput.LOCKED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == plain.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        int part = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, bytes, offset, part);
        at += part;
        return part;
    }

    private void open() throws IOException {
        byte[] block = coming;
        coming = block.length < BLOCK ? new byte[0] : in.readNBytes(BLOCK);
        boolean last = coming.length == 0;
        try {
            plain =
                    SealedOutput.cipher(Cipher.DECRYPT_MODE, key, head, number, last)
                            .doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new Changed(number, e);
        }
        number++;
        at = 0;
        ended = last;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
