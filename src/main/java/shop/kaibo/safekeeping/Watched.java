package shop.kaibo.safekeeping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file being read while somebody watches how far. Used by one thread. */
final class Watched extends FilterInputStream {
    private static final long STEP = 1 << 20;

    private final long size;
    private final Progress progress;
    private long read;
    private long told;

    Watched(InputStream in, long size, Progress progress) {
        super(in);
        this.size = Math.max(1, size);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        tell(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        tell(Math.max(0, n));
        return n;
    }

    private void tell(long more) {
        read += more;
        if (read - told >= STEP) {
            told = read;
            if (!progress.goOn(Math.min(1, (double) read / size))) {
                throw new Progress.Cancelled();
            }
        }
    }
}
