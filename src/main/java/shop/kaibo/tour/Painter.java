package shop.kaibo.tour;

import java.nio.file.Path;
import java.util.List;

/** Paints the real screens over the tour's shop, without a display. Thread-safe. */
public interface Painter extends AutoCloseable {
    /** Paints one screen at a size in pixels into a PNG file, when it has settled. */
    void paint(String screen, int width, int height, Path file);

    /** Does something on the screens before they are painted, for example a scan at the bench. */
    void scan(String code);

    /** Looks at one order by its id here. */
    void order(String id);

    /** Drops photos on quick listing, as a merchant would before an evening. */
    void photos(List<Path> files);

    @Override
    void close();
}
