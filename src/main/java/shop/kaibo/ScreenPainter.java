package shop.kaibo;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.tour.Painter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import javax.imageio.ImageIO;

/** Paints the real screens over a shop without a display. Blocks; not on the FX thread. */
final class ScreenPainter implements Painter {
    private static final long PATIENCE_MS = 6_000;
    private static final long CALM_MS = 200;

    private final Quiet background = new Quiet();
    private final List<CompletableFuture<Void>> saving = new ArrayList<>();
    private final Desk desk;
    private final Scene scene;

    ScreenPainter(Wiring shop, Texts texts, boolean dark) {
        Toolkits.headless();
        desk = onFx(() -> new Desk(shop, texts, background));
        scene =
                onFx(
                        () -> {
                            var made = new Scene(desk.shell().root(), 1366, 697);
                            Theme.apply(made, dark, Scale.NORMAL);
                            desk.model().darkProperty().set(dark);
                            return made;
                        });
    }

    @Override
    public void paint(String screen, int width, int height, Path file) {
        onFx(
                () -> {
                    desk.model().routeProperty().set(screen);
                    return "";
                });
        snapshot(width, height);
        settle();
        snapshot(width, height);
        settle();
        WritableImage picture = snapshot(width, height);
        saving.add(CompletableFuture.runAsync(() -> save(picture, file)));
    }

    @Override
    public void scan(String code) {
        onFx(
                () -> {
                    desk.scan(code);
                    return "";
                });
        settle();
    }

    @Override
    public void order(String id) {
        onFx(
                () -> {
                    desk.order(id);
                    return "";
                });
        settle();
    }

    @Override
    public void photos(List<Path> files) {
        onFx(
                () -> {
                    desk.photos(files);
                    return "";
                });
        settle();
    }

    private WritableImage snapshot(int width, int height) {
        return onFx(
                () -> {
                    // an unshown scene takes the size of its root
                    Pane root = desk.shell().root();
                    root.resize(width, height);
                    root.applyCss();
                    root.layout();
                    root.setMinSize(width, height);
                    root.setPrefSize(width, height);
                    root.setMaxSize(width, height);
                    return scene.snapshot(new WritableImage(width, height));
                });
    }

    // waits until nothing has been under way for a while, or patience ends
    private void settle() {
        long begun = System.nanoTime();
        long calmSince = begun;
        try {
            while ((System.nanoTime() - begun) / 1_000_000 < PATIENCE_MS) {
                if (!background.reached()) {
                    calmSince = System.nanoTime();
                } else if ((System.nanoTime() - calmSince) / 1_000_000 > CALM_MS) {
                    return;
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void save(WritableImage image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // the writer is slow with the pixels of a scene and quick with plain ones
            BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
            var plain =
                    new BufferedImage(
                            pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            var graphics = plain.createGraphics();
            graphics.drawImage(pixels, 0, 0, null);
            graphics.dispose();
            ImageIO.write(plain, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T onFx(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        background.onFx(
                () -> {
                    try {
                        answer.complete(work.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.join();
    }

    @Override
    public void close() {
        onFx(
                () -> {
                    desk.close();
                    return "";
                });
        background.close();
        saving.forEach(CompletableFuture::join);
    }
}
