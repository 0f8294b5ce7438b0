package shop.kaibo.photo.png;

import shop.kaibo.photo.file.Bytes;
import shop.kaibo.photo.file.Exif;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.raster.Orientation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG, found to be sound before a pixel is read. For one thread at a time. */
final class PngFile {
    /** A profile of more is none; also what keeps a small chunk from growing without end. */
    private static final int LARGEST_PROFILE = 4 << 20;

    final byte[] file;
    final int width;
    final int height;
    final int depth;
    final int type;
    final boolean interlaced;
    final List<int[]> data = new ArrayList<>();
    byte[] palette = {};
    byte[] transparent = {};
    byte[] profile = {};
    Orientation orientation = Orientation.UPRIGHT;

    PngFile(byte[] file) {
        this.file = file;
        long claimedWidth = Bytes.big32(file, 16);
        long claimedHeight = Bytes.big32(file, 20);
        depth = Bytes.at(file, 24);
        type = Bytes.at(file, 25);
        interlaced = Bytes.at(file, 28) == 1;
        if (!Bytes.text(file, 12, "IHDR") || !sound() || Bytes.at(file, 28) > 1) {
            throw Limits.broken();
        }
        Limits.pixels(claimedWidth, claimedHeight, interlaced ? Limits.HELD : Limits.IN_ROWS);
        width = (int) claimedWidth;
        height = (int) claimedHeight;
        chunks();
        if (type == PngRow.PALETTE && palette.length == 0) {
            throw Limits.broken();
        }
    }

    private boolean sound() {
        return switch (type) {
            case PngRow.GREY -> Integer.bitCount(depth) == 1 && depth <= 16;
            case PngRow.PALETTE -> Integer.bitCount(depth) == 1 && depth <= 8;
            case PngRow.RGB, PngRow.GREY_ALPHA, PngRow.RGBA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private void chunks() {
        long at = 8;
        while (!Bytes.text(file, at + 4, "IEND")) {
            long length = Bytes.big32(file, at);
            long body = at + 8;
            if (body + length + 4 > file.length || !checked(at, length)) {
                throw Limits.broken();
            }
            if (Bytes.text(file, at + 4, "IDAT")) {
                data.add(new int[] {(int) body, (int) length});
            } else if (Bytes.text(file, at + 4, "PLTE")) {
                palette = Bytes.slice(file, body, length);
            } else if (Bytes.text(file, at + 4, "tRNS")) {
                transparent = Bytes.slice(file, body, length);
            } else if (Bytes.text(file, at + 4, "eXIf")) {
                orientation = Exif.orientation(Bytes.slice(file, body, length));
            } else if (Bytes.text(file, at + 4, "iCCP")) {
                profile = inflated(Bytes.slice(file, body, length));
            }
            at = body + length + 4;
        }
    }

    /** Only of chunks without which there is no picture: their names begin with a capital. */
    private boolean checked(long at, long length) {
        if (Bytes.at(file, at + 4) >= 'a') {
            return true;
        }
        var crc = new CRC32();
        crc.update(file, (int) at + 4, (int) length + 4);
        return crc.getValue() == Bytes.big32(file, at + 8 + length);
    }

    /** Behind a name and a zero and the method. */
    private static byte[] inflated(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var inflater = new Inflater()) {
            inflater.setInput(Bytes.slice(chunk, name + 2L, chunk.length));
            while (!inflater.finished()) {
                int got = inflater.inflate(buffer);
                out.write(buffer, 0, got);
                if (got == 0 || out.size() > LARGEST_PROFILE) {
                    return new byte[0];
                }
            }
        } catch (DataFormatException e) {
            return new byte[0];
        }
        return out.toByteArray();
    }
}
