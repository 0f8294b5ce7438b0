package shop.kaibo.operator;

import org.jspecify.annotations.Nullable;

import shop.kaibo.store.Store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where this shop takes its photos from: the piece of the screen with the live picture, and the
 * folder that is watched. Thread-safe.
 */
public final class SourceSettings {
    private static final String AREA = "source.area";
    private static final String FOLDER = "source.folder";

    private final Store store;

    public SourceSettings(Store store) {
        this.store = store;
    }

    /** A piece of the screen in the desktop's own units. Thread-safe. */
    public record Area(int x, int y, int width, int height) {
        /** Whether the other lies in it as a whole. */
        public boolean holds(Area other) {
            return other.width > 0
                    && other.height > 0
                    && other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        /** Whether the two share a spot. */
        public boolean meets(Area other) {
            return other.x < x + width
                    && x < other.x + other.width
                    && other.y < y + height
                    && y < other.y + other.height;
        }
    }

    /** The piece of the screen that was drawn last; empty when none was. */
    public Optional<Area> area() {
        int[] n;
        try {
            n = Arrays.stream(get(AREA).split(",")).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return n.length == 4 ? Optional.of(new Area(n[0], n[1], n[2], n[3])) : Optional.empty();
    }

    /** Remembers a piece of the screen. */
    public void area(Area is) {
        put(AREA, is.x + "," + is.y + "," + is.width + "," + is.height);
    }

    /** The folder that is watched; empty when none is. */
    public Optional<Path> folder() {
        try {
            return Optional.of(get(FOLDER)).filter(f -> !f.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty(); // written on another system
        }
    }

    /** Watches a folder from now on; null for none. */
    public void folder(@Nullable Path is) {
        put(FOLDER, is == null ? "" : is.toString());
    }

    private String get(String name) {
        return store.db().read(h -> store.settings().get(h, name).orElse(""));
    }

    private void put(String name, String value) {
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, name, value);
                            return true;
                        });
    }
}
