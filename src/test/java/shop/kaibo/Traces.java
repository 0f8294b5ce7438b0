package shop.kaibo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for texts in every byte of a folder, also inside zips: as UTF-8, UTF-16, GB18030, each also
 * in base64 and hex, and as JSON escapes.
 */
final class Traces {
    /** Shorter byte strings turn up in sealed bytes and photos by chance. */
    private static final int LEAST = 6;

    private static final int LEAST_BASE64 = 8;
    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("GB18030"));

    private record Trace(byte[] bytes, String what) {}

    private final Map<Integer, List<Trace>> byStart = new HashMap<>();
    private final boolean[] starts = new boolean[1 << 16];
    private long looked;

    Traces(Collection<String> texts) {
        for (String text : texts) {
            for (Charset charset : CHARSETS) {
                byte[] bytes = text.getBytes(charset);
                String what = text + " as " + charset;
                add(bytes, LEAST, what);
                String hex = HexFormat.of().formatHex(bytes);
                add(ascii(hex), LEAST, what + " in hex");
                add(ascii(hex.toUpperCase(Locale.ROOT)), LEAST, what + " in hex");
                for (int shift = 0; shift < 3; shift++) {
                    String coded = base64(bytes, shift);
                    add(ascii(coded), LEAST_BASE64, what + " in base64");
                    String url = coded.replace('+', '-').replace('/', '_');
                    add(ascii(url), LEAST_BASE64, what + " in base64");
                }
            }
            add(ascii(escaped(text)), LEAST, text + " as JSON escapes");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The letters that do not depend on what stands around the bytes. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        return coded.substring(from, shifted.length * 8 / 6);
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }

    private void add(byte[] bytes, int least, String what) {
        if (bytes.length >= least) {
            starts[(bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF] = true;
            byStart.computeIfAbsent(start(bytes, 0), k -> new ArrayList<>())
                    .add(new Trace(bytes, what));
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    /** How many bytes were looked at so far. */
    long looked() {
        return looked;
    }

    /** Where in a folder which text lies how, names of files included. */
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                look(name, Files.readAllBytes(file), found);
                look("the name of " + name, name.getBytes(StandardCharsets.UTF_8), found);
            }
        }
        return found;
    }

    /** Which text lies how in what was printed. */
    List<String> in(String printed) {
        var found = new ArrayList<String>();
        look("printed", printed.getBytes(StandardCharsets.UTF_8), found);
        return found;
    }

    private void look(String name, byte[] bytes, List<String> found) {
        looked += bytes.length;
        for (int i = 0; i + LEAST <= bytes.length; i++) {
            if (starts[(bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF]) {
                for (Trace trace : byStart.getOrDefault(start(bytes, i), List.of())) {
                    int end = i + trace.bytes.length;
                    if (end <= bytes.length
                            && Arrays.equals(bytes, i, end, trace.bytes, 0, trace.bytes.length)) {
                        found.add(name + ": " + trace.what);
                    }
                }
            }
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            unzip(name, bytes, found);
        }
    }

    private void unzip(String name, byte[] bytes, List<String> found) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                look(name + "!" + each.getName(), zip.readAllBytes(), found);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
