package shop.kaibo.photo.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file that ends: the decoder of WebP takes what is missing for zeros, and from seventy bytes it
 * built tables of half a gigabyte. Used by one thread.
 */
final class FiniteStream extends MemoryCacheImageInputStream {
    /** A sound file is asked past its end once for each of its last bits. */
    private static final int PATIENCE = 1_000;

    private int past;

    FiniteStream(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return counted(super.read(into, from, length));
    }

    private int counted(int read) throws IOException {
        if (read < 0 && ++past > PATIENCE) {
            throw new IIOException("asked on and on past the end");
        }
        return read;
    }
}
