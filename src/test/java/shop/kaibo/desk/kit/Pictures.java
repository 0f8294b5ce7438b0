package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/** Renders any view without a display to target/pictures, dressed as the program dresses it. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /** Builds the view on the FX thread, paints it, and walks it for cut text. */
    public static Path paint(
            String name, Supplier<? extends Parent> view, Size size, boolean dark, Scale scale) {
        return paint(name, view, size, dark, scale, CutText::check);
    }

    /** As above with a check of one's own on the laid-out view. */
    public static Path paint(
            String name,
            Supplier<? extends Parent> view,
            Size size,
            boolean dark,
            Scale scale,
            Consumer<Parent> check) {
        WritableImage image =
                Fx.get(
                        () -> {
                            Parent root = view.get();
                            var scene = new Scene(root, size.width(), size.height());
                            Theme.apply(scene, dark, scale);
                            // twice: what is sized in the first layout is drawn in the second
                            scene.snapshot(null);
                            root.applyCss();
                            root.layout();
                            WritableImage picture = scene.snapshot(null);
                            save(name, picture);
                            check.accept(root);
                            return picture;
                        });
        assertThat(image.getWidth()).isEqualTo(size.width());
        return FOLDER.resolve(name + ".png");
    }

    private static Path save(String name, WritableImage image) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A window's inside in pixels. */
    public record Size(int width, int height) {
        /** What a cheap laptop leaves of 1366x768. */
        public static final Size LAPTOP = new Size(1366, 697);

        public static final Size DESK = new Size(1920, 1080);
    }
}
