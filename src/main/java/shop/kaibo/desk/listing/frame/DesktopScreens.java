package shop.kaibo.desk.listing.frame;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.SourceSettings.Area;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/** The desktop this program runs on. FX thread only. */
public final class DesktopScreens implements Screens {
    /** Until a window that was made transparent is gone from the screen. */
    private static final long ASIDE_MS = 250;

    private final Background background;

    public DesktopScreens(Background background) {
        this.background = background;
    }

    @Override
    public Area whole() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Screen screen : Screen.getScreens()) {
            Rectangle2D is = screen.getBounds();
            left = Math.min(left, is.getMinX());
            top = Math.min(top, is.getMinY());
            right = Math.max(right, is.getMaxX());
            bottom = Math.max(bottom, is.getMaxY());
        }
        return new Area((int) left, (int) top, (int) (right - left), (int) (bottom - top));
    }

    @Override
    public void take(Area area, Consumer<@Nullable BufferedImage> taken) {
        List<Stage> ours =
                Window.getWindows().stream()
                        .filter(w -> w instanceof Stage && w.isShowing() && covers(w, area))
                        .map(Stage.class::cast)
                        .toList();
        if (ours.isEmpty()) {
            taken.accept(picture(area));
            return;
        }
        ours.forEach(stage -> stage.setOpacity(0));
        background.after(
                ASIDE_MS,
                () -> {
                    BufferedImage picture = picture(area);
                    ours.forEach(stage -> stage.setOpacity(1));
                    taken.accept(picture);
                });
    }

    private static boolean covers(Window window, Area area) {
        return window.getOpacity() > 0
                && area.meets(
                        new Area(
                                (int) window.getX(),
                                (int) window.getY(),
                                (int) window.getWidth(),
                                (int) window.getHeight()));
    }

    private static @Nullable BufferedImage picture(Area area) {
        try {
            WritableImage image =
                    new Robot()
                            .getScreenCapture(
                                    null, area.x(), area.y(), area.width(), area.height(), false);
            return SwingFXUtils.fromFXImage(image, null);
        } catch (RuntimeException e) {
            return null; // the toolkit's own way of saying that it may not
        }
    }

    @Override
    public boolean wayland() {
        return "wayland".equalsIgnoreCase(System.getenv("XDG_SESSION_TYPE"))
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
