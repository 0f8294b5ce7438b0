package shop.kaibo.sync.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a file: what makes it the same again, and what it probably means. Thread-safe. */
final class Heading {
    private final List<String> header;

    Heading(List<String> header) {
        this.header = header;
    }

    /** Equal for the same set of headers in any order. */
    String mark() {
        String all = String.join("\n", header.stream().sorted().distinct().toList());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** The kind most of whose necessary columns are there; the first of equals. */
    FileKind kind() {
        FileKind best = FileKind.ORDERS;
        double most = -1;
        for (FileKind kind : FileKind.values()) {
            Map<FileField, String> found = guess(kind, Map.of());
            long needed = kind.columns().stream().filter(c -> c.required()).count();
            long there =
                    kind.columns().stream()
                            .filter(c -> c.required() && found.containsKey(c.field()))
                            .count();
            // without what names its records a file may still be of that kind
            double share = (double) there / needed * (found.containsKey(kind.identity) ? 2 : 1);
            if (share > most) {
                most = share;
                best = kind;
            }
        }
        return best;
    }

    /** Which header means what: as it was said before where that header is still there. */
    Map<FileField, String> guess(FileKind kind, Map<FileField, String> before) {
        var byName = new HashMap<String, String>();
        header.forEach(each -> byName.putIfAbsent(plain(each), each));
        var guess = new EnumMap<FileField, String>(FileField.class);
        before.forEach(
                (field, name) -> {
                    if (header.contains(name)) {
                        guess.put(field, name);
                    }
                });
        for (FileKind.Column column : kind.columns()) {
            if (!guess.containsKey(column.field())) {
                column.names().stream()
                        .map(byName::get)
                        .filter(name -> name != null && !guess.containsValue(name))
                        .findFirst()
                        .ifPresent(name -> guess.put(column.field(), name));
            }
        }
        return guess;
    }

    /** "订单实付(元)" is "订单实付". */
    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[【].*?[)）\\]】]", "")
                .replaceAll("[\\s_\\-/:：*\\uFEFF]", "");
    }
}
