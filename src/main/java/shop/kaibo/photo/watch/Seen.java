package shop.kaibo.photo.watch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of one folder have been taken, kept in a file: its first line names the folder, each
 * other one a file by size and name. Time stamps are left out, since copies and sticks change them.
 * Not thread-safe.
 */
final class Seen {
    private final Path ledger;
    private final String folder;
    private @Nullable Set<String> known;

    Seen(Path ledger, Path folder) {
        this.ledger = ledger;
        this.folder = encoded(folder.toAbsolutePath().normalize().toString());
    }

    /** Whether anything is known of this folder. */
    boolean begun() throws IOException {
        return !lines().isEmpty();
    }

    boolean has(String name, long size) throws IOException {
        return lines().contains(line(name, size));
    }

    void add(String name, long size) throws IOException {
        String line = line(name, size);
        Files.writeString(ledger, line + "\n", StandardOpenOption.APPEND);
        lines().add(line);
    }

    /** Starts anew with what is there. */
    void begin(Collection<String> lines) throws IOException {
        var all = new HashSet<>(lines);
        all.add(folder);
        Files.createDirectories(ledger.toAbsolutePath().getParent());
        Path part = ledger.resolveSibling(ledger.getFileName() + ".part");
        var text = new StringBuilder(folder).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(part, text);
        Files.move(
                part, ledger, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        known = all;
    }

    /** Forgets files that are no longer there, so that the file does not grow for ever. */
    void keepOnly(Set<String> there) throws IOException {
        var kept = new HashSet<>(lines());
        kept.remove(folder);
        if (kept.retainAll(there)) {
            begin(kept);
        }
    }

    static String line(String name, long size) {
        return size + " " + encoded(name);
    }

    private Set<String> lines() throws IOException {
        Set<String> read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private Set<String> read() throws IOException {
        try {
            List<String> lines = Files.readAllLines(ledger);
            boolean ours = !lines.isEmpty() && lines.getFirst().equals(folder);
            return new HashSet<>(ours ? lines : List.of());
        } catch (NoSuchFileException e) {
            return new HashSet<>();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
