package shop.kaibo.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A disk that forgets: what was put into a file lasts once that file was forced, what happened to
 * names once any folder was, in the order in which it happened, as journals of file systems do; no
 * more is taken for granted. Of the rest a power cut leaves what it likes. One thread.
 */
final class Platter {
    private static final int SECTOR = 512;

    /** A file, or a folder where it has no bytes. */
    private static final class Node {
        private byte[] settled;
        private final List<Tape.Entry> open = new ArrayList<>();

        Node(byte[] settled) {
            this.settled = settled;
        }
    }

    private final Node folder = new Node(new byte[0]);
    private final Map<String, Node> settled = new TreeMap<>();
    private final Map<String, Node> now = new TreeMap<>();
    private final List<Runnable> names = new ArrayList<>();
    // the map that the names above are played into
    private Map<String, Node> into = settled;

    private Platter(Path home) {
        settled.put(home.getParent().toString(), folder);
    }

    /** As a home lies there now, all of it settled; one that is not there yet is empty. */
    static Platter of(Path root) throws IOException {
        var platter = new Platter(root);
        platter.now.putAll(platter.settled);
        if (Files.notExists(root)) {
            return platter;
        }
        try (var all = Files.walk(root)) {
            for (Path one : all.toList()) {
                boolean isFolder = Files.isDirectory(one);
                platter.settled.put(
                        one.toString(),
                        isFolder ? platter.folder : new Node(Files.readAllBytes(one)));
            }
        }
        platter.now.putAll(platter.settled);
        return platter;
    }

    /** The next thing that was done to it. */
    void take(Tape.Entry e) {
        switch (e.call()) {
            case WRITE, CUT ->
                    Optional.ofNullable(now.get(e.path())).ifPresent(node -> node.open.add(e));
            case SYNC -> sync(e);
            case CREATE -> {
                var made = new Node(new byte[0]);
                name(map -> map.put(e.path(), made));
            }
            case MKDIR -> name(map -> map.put(e.path(), folder));
            case UNLINK, RMDIR -> name(map -> map.remove(e.path()));
            case RENAME ->
                    name(
                            map -> {
                                Node moved = map.remove(e.path());
                                if (moved != null) {
                                    map.put(e.second(), moved);
                                }
                            });
            case NONE -> throw new IllegalStateException("no call");
        }
    }

    private void name(java.util.function.Consumer<Map<String, Node>> change) {
        change.accept(now);
        names.add(() -> change.accept(into));
    }

    private void sync(Tape.Entry e) {
        Node node = now.get(e.path());
        if (node == folder) {
            names.forEach(Runnable::run);
            names.clear();
        } else if (node != null) {
            node.settled = played(node, Loss.NOTHING, new SplittableRandom(0));
            node.open.clear();
        }
    }

    /** Whether anything could be lost now. */
    boolean isOpen() {
        return !names.isEmpty() || now.values().stream().anyMatch(node -> !node.open.isEmpty());
    }

    /** What a power cut leaves of what was not forced. */
    enum Loss {
        NOTHING,
        ALL,
        /** Files have grown and hold zeros there. */
        HOLLOW,
        /** The last thing put into each file came half. */
        TORN,
        /** Some sectors of some, in any order. */
        SCATTERED,
        /** Names all came, bytes did not. */
        NAMED,
        /** Bytes came, names did not. */
        NAMELESS
    }

    /** Lays down what is left of it, as another folder. */
    void lay(Path root, Path elsewhere, Loss loss, SplittableRandom random) throws IOException {
        Map<String, Node> left = new TreeMap<>(settled);
        into = left;
        int all = names.size();
        int kept =
                switch (loss) {
                    case NOTHING, TORN, HOLLOW, NAMED -> all;
                    case ALL, NAMELESS -> 0;
                    case SCATTERED -> random.nextInt(all + 1);
                };
        names.subList(0, kept).forEach(Runnable::run);
        into = settled;
        Map<Node, byte[]> once = new HashMap<>();
        for (var one : left.entrySet()) {
            Node node = one.getValue();
            if (!Path.of(one.getKey()).startsWith(root)) {
                continue;
            }
            Path target = elsewhere.resolve(root.relativize(Path.of(one.getKey())).toString());
            if (node == folder) {
                Files.createDirectories(target);
            } else if (Files.isDirectory(target.getParent())) {
                Files.write(target, once.computeIfAbsent(node, n -> played(n, loss, random)));
            }
        }
    }

    private static byte[] played(Node node, Loss loss, SplittableRandom random) {
        if (loss == Loss.ALL || loss == Loss.NAMED) {
            return node.settled;
        }
        byte[] bytes = node.settled;
        int last = node.open.size() - 1;
        for (int i = 0; i <= last; i++) {
            Tape.Entry e = node.open.get(i);
            if (loss == Loss.SCATTERED && random.nextInt(3) == 0) {
                continue;
            }
            if (e.call() == Tape.Call.CUT) {
                bytes = java.util.Arrays.copyOf(bytes, (int) e.at());
                continue;
            }
            boolean torn =
                    loss == Loss.TORN && i == last
                            || loss == Loss.SCATTERED && random.nextInt(3) == 0;
            bytes = put(bytes, e, torn ? random : null, loss == Loss.HOLLOW);
        }
        return bytes;
    }

    private static byte[] put(
            byte[] before,
            Tape.Entry e,
            @org.jspecify.annotations.Nullable SplittableRandom torn,
            boolean hollow) {
        int at = (int) e.at();
        int end = at + e.bytes().length;
        byte[] bytes = java.util.Arrays.copyOf(before, Math.max(before.length, end));
        int from = at;
        while (from < end) {
            int to = Math.min(end, (from / SECTOR + 1) * SECTOR);
            boolean lost = hollow ? from >= before.length : torn != null && torn.nextBoolean();
            if (!lost) {
                System.arraycopy(e.bytes(), from - at, bytes, from, to - from);
            }
            from = to;
        }
        return bytes;
    }
}
