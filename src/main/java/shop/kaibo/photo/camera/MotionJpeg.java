package shop.kaibo.photo.camera;

import java.io.ByteArrayOutputStream;
import java.util.List;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** Frames as cameras send them: JPEG whose usual code tables are left away to save room. */
final class MotionJpeg {
    private static final int TABLES = 0xC4;
    private static final int SCAN = 0xDA;

    private MotionJpeg() {}

    /** The frame with the usual tables where it has none; anything odd comes back as it is. */
    static byte[] whole(byte[] frame) {
        int at = 2;
        while (at + 3 < frame.length && (frame[at] & 0xFF) == 0xFF) {
            int marker = frame[at + 1] & 0xFF;
            if (marker == TABLES) {
                return frame;
            }
            if (marker == SCAN) {
                return with(frame, at);
            }
            at += 2 + ((frame[at + 2] & 0xFF) << 8 | frame[at + 3] & 0xFF);
        }
        return frame;
    }

    private static byte[] with(byte[] frame, int scan) {
        var out = new ByteArrayOutputStream(frame.length + 512);
        out.write(frame, 0, scan);
        List<JPEGHuffmanTable> tables =
                List.of(
                        JPEGHuffmanTable.StdDCLuminance,
                        JPEGHuffmanTable.StdACLuminance,
                        JPEGHuffmanTable.StdDCChrominance,
                        JPEGHuffmanTable.StdACChrominance);
        for (int i = 0; i < tables.size(); i++) {
            table(out, tables.get(i), (i & 1) << 4 | i >> 1);
        }
        out.write(frame, scan, frame.length - scan);
        return out.toByteArray();
    }

    private static void table(ByteArrayOutputStream out, JPEGHuffmanTable table, int place) {
        short[] lengths = table.getLengths();
        short[] values = table.getValues();
        int size = 2 + 1 + 16 + values.length;
        out.write(0xFF);
        out.write(TABLES);
        out.write(size >> 8);
        out.write(size);
        out.write(place);
        for (int i = 0; i < 16; i++) {
            out.write(i < lengths.length ? lengths[i] : 0);
        }
        for (short value : values) {
            out.write(value);
        }
    }
}
