package shop.kaibo.desk.listing;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
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
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * From the Enter that saves a card to the frame that shows its slot, with a thousand listings and a
 * hundred thousand orders in the store and no network.
 */
public final class EnterBench {
    private static final int LISTINGS = 1_000;
    private static final int ORDERS = 100_000;
    private static final int ROUNDS = 6;
    private static final int ITEMS = 20;
    private static final int A_SHELF = 180;
    private static final double GOAL_MS = 100;
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    private final Store store;
    private final ListingService listings;
    private final ListingViewModel model;
    private final Stage stage;

    private EnterBench(Store store, ListingService listings, VirtualThreads background) {
        this.store = store;
        this.listings = listings;
        var feed = store.db().changes();
        model =
                Fx.get(
                        () ->
                                new ListingViewModel(
                                        listings,
                                        OWNER,
                                        feed,
                                        background,
                                        Clock.system(),
                                        Texts.of("zh"),
                                        new Notices(background),
                                        new Undo(background)));
        stage = Fx.get(this::shown);
    }

    private Stage shown() {
        var window = new Stage();
        var cards = new CardsPane(model, () -> {});
        var root = new javafx.scene.layout.HBox(cards, new ListedPane(model));
        root.getStylesheets().add(Theme.sheet(ListingView.class, "listing.css"));
        var scene = new Scene(root, 1366, 720);
        Theme.apply(scene, true, Scale.NORMAL);
        window.setScene(scene);
        window.show();
        window.requestFocus();
        model.caret().subscribe(cards::follow);
        return window;
    }

    public static void run(List<String> arguments) throws Exception {
        Path home = Files.createTempDirectory("kaibo-p12");
        Fx.start();
        try (var store = Store.open(home, Clock.system());
                var background = new VirtualThreads()) {
            var listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
            fill(store, listings);
            var bench = new EnterBench(store, listings, background);
            bench.measure();
        }
    }

    private static void fill(Store store, ListingService listings) {
        listings.rehearse(OWNER);
        var photos = new ArrayList<Photo>();
        for (int i = 0; i < 40; i++) {
            photos.add(Photos.prepare(ItemArt.draw(i, 300 + i, 300)));
        }
        for (int i = 0; i < LISTINGS; i++) {
            Photo photo = photos.get(i % photos.size());
            String shelf =
                    listings.list(OWNER, QuickListing.of(photo, 2_000 + i, 50, "C" + i))
                            .listing()
                            .shelfId();
            if (i % A_SHELF == A_SHELF - 1) {
                close(store, listings, shelf);
            }
        }
        store.db()
                .write(
                        tx -> {
                            for (int i = 0; i < ORDERS; i++) {
                                order(tx, i);
                            }
                            return 0;
                        });
    }

    private static void close(Store store, ListingService listings, String shelf) {
        store.db()
                .write(
                        tx -> {
                            listings.closeShelf(tx, shelf);
                            return 0;
                        });
    }

    private static void order(shop.kaibo.sqlite.Tx tx, int i) {
        String id = String.format(Locale.ROOT, "order-%08d", i);
        tx.update(
                "INSERT INTO orders(id, account, remote_id, epoch, version, status, raw_status,"
                        + " source, total_fen, buyer_id, repeat_no, remark, carrier, waybill,"
                        + " ship_state, refund_state, hold, effect, release_effect, broadcast_id,"
                        + " anchor, created_ms, paid_ms, shipped_ms, ship_by_ms, updated_ms,"
                        + " unknown_there) VALUES (?,'a1',?,1,1,'paid','PAID','public',3990,?,1,"
                        + " NULL,'','','none','none',NULL,?,0,NULL,'',?,?,0,?,?,0)",
                id,
                "R" + i,
                "b" + i % 5_000,
                i,
                i,
                i,
                i + 1,
                i);
        tx.update(
                "INSERT INTO order_line(order_id, position, listing_id, sku_id, version_id, slot,"
                        + " title, spec, code, quantity, price_fen) VALUES"
                        + " (?,0,NULL,NULL,NULL,1,'货','','',1,3990)",
                id);
    }

    private void measure() throws Exception {
        System.out.printf("%d listings, %d orders, network off%n", LISTINGS, ORDERS);
        System.out.println("round     p50 ms    p95 ms    max ms");
        var all = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] took = round(round);
            System.out.printf(
                    Locale.ROOT,
                    "%5d %10.1f %9.1f %9.1f%s%n",
                    round,
                    at(took, 0.5),
                    at(took, 0.95),
                    at(took, 1),
                    round == 0 ? "  (warm-up)" : "");
            if (round > 0) {
                Arrays.stream(took).forEach(all::add);
            }
        }
        double[] sorted = all.stream().mapToDouble(d -> d).toArray();
        double value = at(sorted, 0.95);
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"P12\",\"what\":\"Enter to acknowledged on screen, p95\","
                        + "\"value\":%.1f,\"p50\":%.1f,\"max\":%.1f,\"goal\":%.0f,\"unit\":\"ms\","
                        + "\"rounds\":%d,\"samples\":%d}%n",
                value,
                at(sorted, 0.5),
                at(sorted, 1),
                GOAL_MS,
                ROUNDS - 1,
                sorted.length);
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** Twenty cards on an open shelf that is half full, typed and saved one by one. */
    private double[] round(int round) throws Exception {
        Fx.run(
                () -> {
                    for (int i = 0; i < ITEMS; i++) {
                        var image = ItemArt.draw(i, 400 + round * ITEMS + i, 400);
                        model.add("", () -> Photos.prepare(image));
                    }
                });
        waitFor(() -> model.intake().total().get() == 0 && model.cards().size() == ITEMS);
        double[] took = new double[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            type("29");
            press(KeyCode.ENTER);
            type("5");
            took[i] = enter();
        }
        close(store, listings, listings.shelf().id());
        return took;
    }

    private void type(String digits) {
        for (char c : digits.toCharArray()) {
            press(KeyCode.getKeyCode("" + c));
        }
    }

    private static void press(KeyCode key) {
        Fx.run(() -> new Robot().keyType(key));
        Fx.run(() -> {});
    }

    /** Ms from the key to the end of the frame in which the new slot stands. */
    private double enter() throws Exception {
        var shown = new CompletableFuture<Long>();
        Saved before = Fx.get(() -> model.saved().get());
        Runnable pulse =
                () -> {
                    if (model.saved().get() != before) {
                        shown.complete(System.nanoTime());
                    }
                };
        long start =
                Fx.get(
                        () -> {
                            stage.getScene().addPostLayoutPulseListener(pulse);
                            long now = System.nanoTime();
                            new Robot().keyType(KeyCode.ENTER);
                            return now;
                        });
        long end = shown.get(20, TimeUnit.SECONDS);
        Fx.run(() -> stage.getScene().removePostLayoutPulseListener(pulse));
        return (end - start) / 1e6;
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> ready) throws Exception {
        while (!Fx.get(ready)) {
            Thread.onSpinWait();
            Thread.sleep(5);
        }
    }
}
