package shop.kaibo.desk.listing.source;

import shop.kaibo.photo.watch.FolderWatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pictures a person means who gives a folder. Blocks. */
final class FolderPhotos {
    private static final int MOST = 1000;

    private FolderPhotos() {}

    /** Files stay as they are; a folder becomes the pictures in it, by name, at most 1000. */
    static List<Path> unfolded(List<Path> paths) {
        var all = new ArrayList<Path>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                all.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(file -> FolderWatch.picture(file) && Files.isRegularFile(file))
                        .sorted()
                        .limit(MOST)
                        .forEach(all::add);
            } catch (IOException e) {
                continue; // not ours to read: as if nothing lay in it
            }
        }
        return all;
    }
}
