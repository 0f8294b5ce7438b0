package shop.kaibo.desk.listing.frame;

import org.jspecify.annotations.Nullable;

import shop.kaibo.operator.SourceSettings.Area;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** What the desktop shows; a port, because not every desktop lets itself be seen. FX thread. */
public interface Screens {
    /** All screens together. */
    Area whole();

    /**
     * Takes a picture without our own windows; null, or all black, where the desktop forbids it.
     * Calls back on the FX thread, a moment later where a window of ours had to step aside.
     */
    void take(Area area, Consumer<@Nullable BufferedImage> taken);

    /** Whether the desktop is one of those that forbid it by design. */
    boolean wayland();
}
