package shop.kaibo.safekeeping;

import shop.kaibo.store.Vault;

import java.io.IOException;
import java.io.InputStream;
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

    private final InputStream in;
    private final byte[] head;
    private final SecretKey key;
    private byte[] coming;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    SealedInput(InputStream in, Vault vault) throws IOException {
        this.in = in;
        head = in.readNBytes(SealedOutput.MAGIC.length + SealedOutput.SALT);
        if (!sealed(head)) {
            throw new IOException("not a sealed file");
        }
        byte[] salt = Arrays.copyOfRange(head, SealedOutput.MAGIC.length, head.length);
        key = vault.fileKey(salt);
        coming = in.readNBytes(BLOCK);
    }

    /** Whether a file that begins so was sealed. */
    static boolean sealed(byte[] head) {
        int length = SealedOutput.MAGIC.length;
        return head.length >= length
                && Arrays.equals(head, 0, length, SealedOutput.MAGIC, 0, length);
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
            throw new IOException("chunk " + number + " of the sealed file was changed", e);
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
