package shop.kaibo.desk.listing.source;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.listing.frame.Screens;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.operator.SourceSettings.Area;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.camera.FileCameras;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The sources over a real store, with a screen, a camera and networks in the test's hand. */
final class Stand implements Incoming, Screens, Choosers, AutoCloseable {
    private static final long STEP_MS = 500;

    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final Notices notices = new Notices(background);
    final List<Photo> photos = Collections.synchronizedList(new ArrayList<>());
    final List<String> refused = new ArrayList<>();
    final List<Area> taken = new ArrayList<>();
    final Path home;
    final Store store;
    final SourceSettings settings;
    final FileCameras cameras;
    final Texts texts;
    List<InetAddress> networks = List.of(InetAddress.getLoopbackAddress());
    Area whole = new Area(0, 0, 1000, 500);
    @Nullable BufferedImage screen = ItemArt.draw(1, 2000, 1000);
    boolean wayland;
    List<Path> chosen = List.of();
    SourcesViewModel model;

    Stand(Path home, String language) {
        this.home = home;
        texts = Texts.of(language);
        store = Store.open(home.resolve("shop"), clock);
        settings = new SourceSettings(store);
        cameras = new FileCameras(file("one.jpg", 1, 320), file("two.jpg", 2, 320));
        model = started();
    }

    private SourcesViewModel started() {
        return new SourcesViewModel(
                this,
                settings,
                new SourcePorts(this, cameras, () -> networks, home.resolve("watched")),
                clock,
                background,
                notices,
                texts);
    }

    /** As if the program had been closed and opened. */
    void restart() {
        model.close();
        model = started();
    }

    /** A picture file. */
    Path file(String name, int art, int size) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, ItemArt.jpeg(art, size));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void pass(long ms) {
        for (long gone = 0; gone < ms; gone += STEP_MS) {
            long step = Math.min(STEP_MS, ms - gone);
            clock.pass(step);
            background.pass(step);
        }
    }

    List<String> reasons() {
        return notices.shown().stream().map(Notice::reason).toList();
    }

    @Override
    public void add(List<Path> files) {
        files.forEach(f -> add(f.toString(), () -> Photos.prepare(f)));
    }

    @Override
    public void add(String name, Callable<Photo> reading) {
        try {
            photos.add(reading.call());
        } catch (Refused e) {
            refused.add(e.key());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Area whole() {
        return whole;
    }

    @Override
    public void take(Area area, Consumer<@Nullable BufferedImage> done) {
        taken.add(area);
        BufferedImage all = screen;
        double scale = all == null ? 1 : (double) all.getWidth() / whole.width();
        done.accept(
                all == null
                        ? null
                        : all.getSubimage(
                                (int) (area.x() * scale),
                                (int) (area.y() * scale),
                                (int) (area.width() * scale),
                                (int) (area.height() * scale)));
    }

    @Override
    public boolean wayland() {
        return wayland;
    }

    /** The pane beside a field, as it stands beside the cards. */
    Layers window(TextField field) {
        var middle = new StackPane(field);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var screen = new HBox();
        var layers = new Layers(screen, new NoticeStack(notices, "close"));
        var pane = new SourcesPane(model, this, new Dialogs(layers));
        pane.setMinWidth(232);
        pane.setMaxWidth(232);
        pane.listen(screen);
        screen.getChildren().addAll(pane, middle);
        return layers;
    }

    @Override
    public List<Path> photos(@Nullable Window owner) {
        return chosen;
    }

    @Override
    public Optional<Path> folder(@Nullable Window owner) {
        return chosen.stream().findFirst();
    }

    @Override
    public void close() {
        model.close();
        store.close();
    }
}
