package shop.kaibo.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file is by its first bytes; its name is never believed. */
enum Kind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    BMP,
    HEIC,
    OTHER;

    private static final List<String> HEIF_BRANDS =
            List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    static Kind of(byte[] file) {
        if (starts(file, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        String head =
                new String(
                        Arrays.copyOf(file, Math.min(file.length, 12)),
                        StandardCharsets.ISO_8859_1);
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return WEBP;
        }
        if (head.length() == 12
                && head.startsWith("ftyp", 4)
                && HEIF_BRANDS.contains(head.substring(8))) {
            return HEIC;
        }
        return head.startsWith("BM") && file.length > 26 ? BMP : OTHER;
    }

    /**
     * Whether the end is there. Decoders fill a cut-off JPEG with grey and say nothing; the others
     * fail while reading.
     */
    boolean complete(byte[] file) {
        return switch (this) {
            case JPEG -> endsAfterScan(file);
            case PNG -> indexOf(file, 8, 'I', 'E', 'N', 'D') > 0;
            case WEBP -> Bytes.little32(file, 4) + 8L <= file.length + 1L;
            default -> true;
        };
    }

    private static boolean endsAfterScan(byte[] file) {
        int scan = Bytes.jpegScan(file);
        return scan >= 0 && indexOf(file, scan, 0xFF, 0xD9) >= 0;
    }

    private static int indexOf(byte[] file, int from, int... wanted) {
        for (int i = from; i + wanted.length <= file.length; i++) {
            if (starts(file, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] file, int at, int... wanted) {
        if (file.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((file[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
