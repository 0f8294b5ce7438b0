package shop.kaibo.photo.watch;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings each new photo of a folder once, also over restarts; what lay there when watching began
 * stays where it is. A file is left alone until it has stood still, and one that is no whole photo
 * yet gets some seconds more. Looks when told to; never on the FX thread. Thread-safe.
 */
public final class FolderWatch {
    /** What a look found of the folder itself. */
    public enum Sight {
        HERE,
        GONE,
        /** More files than can be looked through every few seconds. */
        CROWDED
    }

    static final int MOST_FILES = 20_000;

    private static final int DEPTH = 3;
    private static final long STILL_MS = 1_500;
    private static final long PATIENCE_MS = 10_000;
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "heic", "heif");

    private record There(Path file, long size, long changedMs) {}

    private record Standing(There as, long sinceNanos) {}

    private final Path folder;
    private final Seen seen;
    private final Clock clock;
    private final Map<String, Standing> waiting = new HashMap<>();
    private boolean tidied;

    /**
     * @param ledger a file that remembers what was taken; starts anew for another folder
     */
    public FolderWatch(Path folder, Path ledger, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        seen = new Seen(ledger, folder);
    }

    /** Forgets what is known: all that lies in the folder now counts as old at the next look. */
    public static void forget(Path ledger) {
        try {
            Files.deleteIfExists(ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks once, in the order of the files' times, and hands over what is ready.
     *
     * @throws UncheckedIOException when what was taken cannot be remembered
     */
    public synchronized Sight look(Arrivals arrivals) {
        Map<String, There> found;
        try {
            found = files();
        } catch (IOException | UncheckedIOException e) {
            return Sight.GONE;
        }
        if (found.size() > MOST_FILES) {
            return Sight.CROWDED;
        }
        try {
            remember(found);
            waiting.keySet().retainAll(found.keySet());
            for (Map.Entry<String, There> each : inOrder(found)) {
                if (!seen.has(each.getKey(), each.getValue().size())) {
                    consider(each.getKey(), each.getValue(), arrivals);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sight.HERE;
    }

    private void remember(Map<String, There> found) throws IOException {
        if (tidied) {
            return;
        }
        Set<String> lines =
                found.entrySet().stream()
                        .map(e -> Seen.line(e.getKey(), e.getValue().size()))
                        .collect(Collectors.toSet());
        if (seen.begun()) {
            // an empty one may be the place of a stick that is pulled out
            if (!lines.isEmpty()) {
                seen.keepOnly(lines);
            }
        } else {
            seen.begin(lines);
        }
        tidied = true;
    }

    private static List<Map.Entry<String, There>> inOrder(Map<String, There> found) {
        return found.entrySet().stream()
                .sorted(Comparator.comparingLong(e -> e.getValue().changedMs()))
                .toList();
    }

    private void consider(String name, There now, Arrivals arrivals) throws IOException {
        Standing before = waiting.get(name);
        if (before == null || !before.as().equals(now)) {
            waiting.put(name, new Standing(now, clock.nanos()));
            return;
        }
        long stillMs = (clock.nanos() - before.sinceNanos()) / 1_000_000;
        if (stillMs < STILL_MS) {
            return;
        }
        Photo photo;
        try {
            photo = Photos.prepare(now.file());
        } catch (Refused e) {
            // some programs make the file large first and fill it afterwards
            if (stillMs >= PATIENCE_MS) {
                seen.add(name, now.size());
                arrivals.refused(name, e);
            }
            return;
        } catch (UncheckedIOException e) {
            return; // another program still holds it
        }
        seen.add(name, now.size());
        waiting.remove(name);
        arrivals.came(name, photo);
    }

    private Map<String, There> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("gone");
        }
        var found = new TreeMap<String, There>();
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(FileVisitOption.class),
                DEPTH,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is) {
                        return !dir.equals(folder) && hidden(dir)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        if (is.isRegularFile() && picture(file)) {
                            String name = folder.relativize(file).toString().replace('\\', '/');
                            long changed = is.lastModifiedTime().toMillis();
                            found.put(name, new There(file, is.size(), changed));
                        }
                        return found.size() > MOST_FILES
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // vanished meanwhile, or not ours to read
                    }
                });
        return found;
    }

    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** Whether a file's name is that of a picture, and not hidden. */
    public static boolean picture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !hidden(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
