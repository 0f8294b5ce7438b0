package shop.kaibo.desk.listing;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.VirtualThreads;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many photos of full size dropped at once: how much memory the program takes at most, and how long
 * its window answers nothing. The program runs by itself, with the flags it is shipped with.
 */
public final class DropDrill {
    private static final String GOODS = "/usr/share/backgrounds/mate";
    private static final long MOST_MB = 400;
    private static final long MOST_STALL_MS = 200;

    private DropDrill() {}

    /** True when memory and stalls stay within their bounds and every photo became a card. */
    public static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("kaibo-drop");
        photos(folder, count, seed);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program =
                new ProcessBuilder(
                                java,
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DropDrill.class.getName(),
                                folder.toString(),
                                Integer.toString(count))
                        .inheritIO()
                        .start();
        return program.waitFor() == 0;
    }

    /** The same pictures, each with bytes of its own behind its end. */
    private static void photos(Path folder, int count, long seed) throws IOException {
        var goods = new ArrayList<Path>();
        try (var files = Files.walk(Path.of(GOODS))) {
            files.filter(f -> f.toString().endsWith(".jpg")).sorted().forEach(goods::add);
        }
        var random = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] jpeg = Files.readAllBytes(goods.get(i % goods.size()));
            byte[] own = new byte[jpeg.length + 16];
            System.arraycopy(jpeg, 0, own, 0, jpeg.length);
            for (int b = jpeg.length; b < own.length; b++) {
                own[b] = (byte) random.nextInt();
            }
            Files.write(folder.resolve("IMG_" + i + ".jpg"), own);
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        Fx.start();
        try (var store = Store.open(folder.resolve("home"), Clock.system());
                var background = new VirtualThreads()) {
            var listings = new ListingService(store, new PhotoFolder(folder.resolve("photos")));
            System.exit(new Table(store, listings, background).drop(folder, count) ? 0 : 1);
        }
    }

    private static final class Table {
        private final ListingViewModel model;
        private final long born = System.nanoTime();
        private final AtomicLong stall = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();

        Table(Store store, ListingService listings, VirtualThreads background) {
            model =
                    Fx.get(
                            () ->
                                    new ListingViewModel(
                                            listings,
                                            new Actor("owner", "1", Role.OWNER),
                                            store.db().changes(),
                                            background,
                                            Clock.system(),
                                            Texts.of("zh"),
                                            new Notices(background),
                                            new Undo(background)));
            Fx.run(this::show);
        }

        private void show() {
            var window = new Stage();
            var root =
                    new javafx.scene.layout.HBox(
                            new CardsPane(model, () -> {}), new ListedPane(model));
            root.getStylesheets().add(Theme.sheet(ListingView.class, "listing.css"));
            var scene = new Scene(root, 1366, 720);
            Theme.apply(scene, true, Scale.NORMAL);
            window.setScene(scene);
            window.show();
        }

        boolean drop(Path folder, int count) throws Exception {
            var files = new ArrayList<Path>();
            for (int i = 0; i < count; i++) {
                files.add(folder.resolve("IMG_" + i + ".jpg"));
            }
            Thread pulse = Thread.ofPlatform().daemon().name("pulse").start(this::pulse);
            Thread.sleep(2_000);
            stall.set(0);
            long start = System.nanoTime();
            Fx.run(() -> model.add(files));
            int seen = 0;
            while (Fx.get(() -> model.intake().total().get()) > 0) {
                seen = Math.max(seen, Fx.get(() -> model.intake().read().get()));
                Thread.sleep(50);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long cards =
                    Fx.get(() -> model.cards().stream().filter(c -> c.photo.get() != null).count());
            long longest = stall.get() / 1_000_000;
            long peak = peakMb();
            boolean stopped = stops(files);
            over.set(true);
            pulse.join();
            System.out.printf(
                    Locale.ROOT,
                    "%d photos in %.1f s, progress seen up to %d, cards %d, stop leaves the rest:"
                            + " %s%n",
                    count,
                    seconds,
                    seen,
                    cards,
                    stopped);
            System.out.printf(
                    "peak resident %d MB (at most %d), longest stall %d ms (at most %d)%n",
                    peak, MOST_MB, longest, MOST_STALL_MS);
            return cards == count && stopped && peak <= MOST_MB && longest <= MOST_STALL_MS;
        }

        /** Once more, stopped on the way: what was not read is no card. */
        private boolean stops(List<Path> files) throws Exception {
            int before = Fx.get(() -> model.cards().size());
            Fx.run(() -> model.add(files));
            Thread.sleep(300);
            Fx.run(model.intake()::stop);
            while (Fx.get(() -> model.intake().total().get()) > 0) {
                Thread.sleep(20);
            }
            int after = Fx.get(() -> model.cards().size());
            return after < before + files.size();
        }

        /** How long a word to the window waits until it is heard. */
        private void pulse() {
            while (!over.get()) {
                long asked = System.nanoTime();
                var heard = new java.util.concurrent.CountDownLatch(1);
                Platform.runLater(
                        () -> {
                            long now = System.nanoTime();
                            stall.accumulateAndGet(now - asked, Math::max);
                            if (Boolean.getBoolean("stalls") && now - asked > 60_000_000) {
                                System.out.printf(
                                        "stall of %d ms at %d ms%n",
                                        (now - asked) / 1_000_000, (now - born) / 1_000_000);
                            }
                            heard.countDown();
                        });
                try {
                    heard.await();
                    Thread.sleep(4);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private static long peakMb() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
            return 0;
        }
    }
}
