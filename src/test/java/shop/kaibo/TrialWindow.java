package shop.kaibo;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.command.Signing;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.VirtualThreads;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Access;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The real window over a real home for benches and drills, without a display, with a pulse taken.
 */
public final class TrialWindow implements AutoCloseable {
    private static final long LONG_ENOUGH = 120_000;

    private final VirtualThreads background = new VirtualThreads();
    private final Wiring shop;
    private final List<Painted> painted = new ArrayList<>();
    private @Nullable Desk desk;
    private @Nullable TableView<?> stream;
    private String top = "";
    private long fxThread;
    private long before;
    private volatile long longestNs;
    private volatile long pulses;

    /** An order and when its row was laid out for drawing (epoch ms). */
    public record Painted(String orderId, long atMs) {}

    public TrialWindow(Path home, Clock clock) {
        shop = Wiring.open(home, clock);
    }

    /** Joins the practice platform and lists so many goods there, each with so many pieces. */
    public void join(String url, int goods, long pieces) {
        String token = Signing.required(new Gateways().practiceToken(url));
        Signing.required(
                shop.accounts().connect(shop.actor(), "", new Access("sandbox", url, token)));
        for (int i = 0; i < goods; i++) {
            var photo = Photos.prepare(ItemArt.jpeg(i, 100));
            shop.listings().list(shop.actor(), QuickListing.of(photo, 1990 + i, pieces, ""));
        }
        shop.sync().untilIdle(LONG_ENOUGH);
    }

    public BroadcastService broadcasts() {
        return shop.broadcasts();
    }

    public Store store() {
        return shop.store();
    }

    /** Goes on air and shows the live board. */
    public void onAir() {
        shop.broadcasts().start(shop.actor(), "小朱");
        shop.sync().start();
    }

    /** Opens the window, its size in pixels, and begins to take its pulse. */
    public void show(int width, int height) {
        Toolkits.headless();
        onFx(
                () -> {
                    var made = new Desk(shop, Texts.of("zh"), background);
                    desk = made;
                    var scene = new Scene(made.shell().root(), width, height);
                    Theme.apply(scene, true, Scale.NORMAL);
                    var stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    fxThread = Thread.currentThread().threadId();
                    scene.addPostLayoutPulseListener(() -> drawn(scene));
                    new AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            long gap = before == 0 ? 0 : now - before;
                            before = now;
                            pulses++;
                            longestNs = Math.max(longestNs, gap);
                        }
                    }.start();
                });
    }

    private void drawn(Scene scene) {
        if (stream == null || stream.getScene() == null) {
            stream = table(scene.getRoot());
        }
        if (stream == null || stream.getItems().isEmpty()) {
            return;
        }
        long now = System.currentTimeMillis();
        String first = id(stream.getItems().getFirst());
        if (first.equals(top)) {
            return;
        }
        for (Object row : stream.getItems()) {
            String id = id(row);
            if (id.equals(top)) {
                break;
            }
            painted.add(new Painted(id, now));
        }
        top = first;
    }

    // the row's first component is the order's id
    private static String id(Object row) {
        String words = row.toString();
        return words.substring(words.indexOf('=') + 1, words.indexOf(','));
    }

    private static @Nullable TableView<?> table(Node node) {
        if (node instanceof TableView<?> table && table.getStyleClass().contains("live-stream")) {
            return table;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                TableView<?> found = table(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Goes to a screen by its id; tells the scene it is in. */
    Scene go(String route) {
        Desk shown = Objects.requireNonNull(desk);
        onFx(() -> shown.model().routeProperty().set(route));
        return shown.shell().root().getScene();
    }

    /** Syncs by itself from now on. */
    public void sync() {
        shop.sync().start();
    }

    public OrderService orders() {
        return shop.orders();
    }

    /** Forgets what the pulse showed so far. */
    public void rest() {
        onFx(
                () -> {
                    painted.clear();
                    longestNs = 0;
                    before = 0;
                    pulses = 0;
                });
    }

    /** The longest time between two pulses, ms. */
    public double longestMs() {
        return longestNs / 1e6;
    }

    public long pulses() {
        return pulses;
    }

    /** What the FX thread has worked so far, ns. */
    public long fxNs() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread);
    }

    /** Every order whose row was drawn so far, in order. */
    public List<Painted> painted() {
        var copy = new ArrayList<Painted>();
        onFx(() -> copy.addAll(painted));
        return copy;
    }

    public static void onFx(Runnable act) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(
                () -> {
                    try {
                        act.run();
                        done.complete(true);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        done.join();
    }

    @Override
    public void close() {
        if (desk != null) {
            onFx(desk::close);
        }
        background.close();
        shop.close();
    }
}
