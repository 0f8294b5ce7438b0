package shop.kaibo.sheet;

import shop.kaibo.base.Refused;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of XML that ends in a refusal once it swells beyond belief, or says so much in one piece
 * that a parser would hold it all at once: a text, an attribute, a comment. One thread.
 */
final class Measured extends FilterInputStream {
    private static final int LONGEST = 4 << 20;
    private static final long COMMENT = bytes("<!--");
    private static final long CHARACTERS = bytes("![CDATA[");
    private static final long INSTRUCTION = bytes("<?");

    private final long most;
    private long read;
    private long tail;
    private int piece;

    /** What ends the piece, 0 where the next tag does. */
    private long end;

    Measured(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    private static long bytes(String text) {
        return text.chars().asLongStream().reduce(0, (all, one) -> all << 8 | one);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        for (int i = from; i < from + got; i++) {
            next(into[i]);
        }
        read += Math.max(0, got);
        if (read > most) {
            throw new Refused("sheet", "sheet.large", read >> 20);
        }
        return got;
    }

    private void next(byte one) throws IOException {
        tail = tail << 8 | one & 0xff;
        piece++;
        if (end == 0) {
            if (one == '<') {
                piece = 0;
            } else if (one == 0) {
                // two bytes a character: no spreadsheet writes that, and it would pass unmeasured
                throw new IOException("not in UTF-8");
            }
            end = begun();
        } else if (ends(end)) {
            end = 0;
            piece = 0;
        }
        if (piece > LONGEST) {
            throw new IOException("too much in one piece");
        }
    }

    private long begun() {
        if (tail == CHARACTERS) {
            return bytes("]]>");
        }
        if ((tail & 0xffffffffL) == COMMENT) {
            return bytes("-->");
        }
        return (tail & 0xffff) == INSTRUCTION ? bytes("?>") : 0;
    }

    private boolean ends(long by) {
        long mask = by > 0xffff ? 0xffffff : 0xffff;
        return (tail & mask) == by;
    }
}
