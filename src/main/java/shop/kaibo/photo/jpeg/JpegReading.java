package shop.kaibo.photo.jpeg;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.file.Bytes;
import shop.kaibo.photo.file.Exif;
import shop.kaibo.photo.file.Limits;
import shop.kaibo.photo.raster.Orientation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks the markers of a JPEG before any decoder sees it. For one thread at a time. */
final class JpegReading {
    private static final int MOST_SCANS = 100;
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final String ICC = "ICC_PROFILE\0";

    final byte[] file;
    final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    final List<byte[]> profile = new ArrayList<>();
    int width;
    int height;
    int[] ids = {};
    Orientation orientation = Orientation.UPRIGHT;
    private long coefficients;
    private boolean jfif;
    private byte[] adobe = {};
    int scan;
    int end;
    private boolean whole;

    JpegReading(byte[] file) {
        this.file = file;
    }

    void head() {
        int at = 2;
        while (scan == 0) {
            if (at + 4 > file.length || Bytes.at(file, at) != 0xFF) {
                throw Limits.broken();
            }
            int marker = Bytes.at(file, at + 1);
            if (marker == 0xFF) { // fill byte
                at++;
                continue;
            }
            int length = Bytes.big16(file, at + 2);
            if (length < 2 || at + 2 + length > file.length) {
                throw Limits.broken();
            }
            segment(marker, at, length);
            at += 2 + length;
        }
    }

    private void segment(int marker, int at, int length) {
        long body = at + 4L;
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, at, length);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    throw new Refused("photo", "photo.rare");
            case 0xC4, 0xDB, 0xDD -> tables.write(file, at, length + 2);
            case 0xE0 -> jfif |= Bytes.text(file, body, "JFIF\0");
            case 0xE1 -> {
                if (Bytes.text(file, body, "Exif\0\0")) {
                    orientation = Exif.orientation(Bytes.slice(file, body, length - 2));
                }
            }
            case 0xE2 -> {
                if (Bytes.text(file, body, ICC)) {
                    profile.add(Bytes.slice(file, body + ICC.length(), length - 14));
                }
            }
            case 0xEE -> {
                if (Bytes.text(file, body, "Adobe")) {
                    adobe = Bytes.slice(file, at, length + 2);
                }
            }
            case 0xDA -> scan = at;
            default -> {} // comments and the like stay behind
        }
    }

    private void frame(int marker, int at, int length) {
        int parts = Bytes.at(file, at + 9L);
        if (ids.length > 0 || length != 8 + 3 * parts) {
            throw Limits.broken();
        }
        if (Bytes.at(file, at + 4L) != 8 || parts == 2 || parts > 4) {
            throw new Refused("photo", "photo.rare");
        }
        height = Bytes.big16(file, at + 5L);
        width = Bytes.big16(file, at + 7L);
        ids = new int[parts];
        int most = 0;
        long samples = 0;
        for (int i = 0; i < parts; i++) {
            ids[i] = Bytes.at(file, at + 10L + 3 * i);
            int factors = Bytes.at(file, at + 11L + 3 * i);
            int each = (factors >> 4) * (factors & 15);
            samples += each;
            most = Math.max(most, each);
        }
        // two bytes each, kept when a picture comes in more than one scan
        coefficients = most == 0 ? 0 : (long) width * height * samples / most * Short.BYTES;
        whole = marker == 0xC2;
        tables.write(file, at, length + 2);
    }

    void limits() {
        if (ids.length == 0) {
            throw Limits.broken();
        }
        whole |= Bytes.at(file, scan + 4L) < ids.length;
        long most = Limits.IN_ROWS;
        if (whole && coefficients > Limits.MEMORY) {
            most = (long) width * height * Limits.MEMORY / coefficients;
        }
        Limits.pixels(width, height, most);
    }

    /** Data go on to the end marker, perhaps in several scans with segments between. */
    void scans() {
        int scans = 0;
        int at = scan;
        while (at + 1 < file.length) {
            if (file[at] != (byte) 0xFF) {
                at++;
                continue;
            }
            int marker = Bytes.at(file, at + 1);
            if (marker == 0xD9) {
                end = at + 2;
                return;
            }
            if (marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            if (marker == 0xDA && ++scans > MOST_SCANS) {
                throw new Refused("photo", "photo.rare");
            }
            at += 2 + Bytes.big16(file, at + 2L);
        }
        throw Limits.broken(); // decoders would fill it up with grey and say nothing
    }

    byte[] profile() {
        // parts carry their number, from 1, and how many there are
        profile.sort((a, b) -> Integer.compare(Bytes.at(a, 0), Bytes.at(b, 0)));
        var all = new ByteArrayOutputStream();
        for (byte[] part : profile) {
            all.write(part, Math.min(2, part.length), Math.max(0, part.length - 2));
        }
        return all.toByteArray();
    }

    byte[] plainHead() {
        var out = new ByteArrayOutputStream();
        out.write(0xFF);
        out.write(0xD8);
        boolean rgb = Arrays.equals(ids, new int[] {'R', 'G', 'B'});
        // decoders guess differently when neither says how the colours are kept
        if (ids.length < 4 && (jfif || adobe.length == 0 && !rgb)) {
            out.writeBytes(JFIF);
        } else {
            out.writeBytes(adobe);
        }
        out.writeBytes(tables.toByteArray());
        return out.toByteArray();
    }
}
