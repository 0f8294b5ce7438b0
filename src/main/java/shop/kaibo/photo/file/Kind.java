package shop.kaibo.photo.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is by its first bytes; its name is never believed. Thread-safe. */
public enum Kind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    BMP,
    HEIC,
    OTHER;

    private static final Set<String> HEIF_BRANDS =
            Set.of(
                    "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1",
                    "avif", "avis");

    public static Kind of(byte[] file) {
        if (Bytes.big16(file, 0) == 0xFFD8 && Bytes.at(file, 2) == 0xFF) {
            return JPEG;
        }
        if (Bytes.at(file, 0) == 0x89 && Bytes.text(file, 1, "PNG\r\n\u001A\n")) {
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
}
