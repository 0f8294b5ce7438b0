package shop.kaibo.sheet;

import shop.kaibo.base.Refused;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a refusal once it swells beyond belief. */
final class Measured extends FilterInputStream {
    private final long most;
    private long read;

    Measured(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        read += Math.max(0, got);
        if (read > most) {
            throw new Refused("sheet", "sheet.large", read >> 20);
        }
        return got;
    }
}
