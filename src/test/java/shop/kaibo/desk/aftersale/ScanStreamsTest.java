package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.ScanStreams.Profile;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.camera.FileCameras;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fourteen kinds of scanner on the real screen, with the focus on the bench, nowhere, or in a field
 * of the frame: every code arrives, and not one character anywhere else. {@code -Dscans=10000} does
 * many.
 */
class ScanStreamsTest {
    private static final int SCANS = Integer.getInteger("scans", 1_400);

    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();

    @Test
    void everyScannerIsHeardWhereverTheFocusIs() {
        try (var shop = new ReturnsShop(home)) {
            Map<Profile, Integer> missed = new EnumMap<>(Profile.class);
            Fx.run(() -> scan(shop, missed));
            int lost = missed.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(lost).as("of %d: %s", SCANS, missed).isLessThanOrEqualTo(SCANS / 1000);
        }
    }

    private void scan(ReturnsShop shop, Map<Profile, Integer> missed) {
        AfterSaleViewModel model = model(shop);
        var view = new AfterSaleView(model, Shots.choosers());
        var foreign = new TextField("a buyer");
        var root = new StackPane(view, foreign);
        var scene = new Scene(root, 1366, 700);
        // only a field with a skin takes what is typed
        root.applyCss();
        Node line = view.lookup(".k-scan .text-field");
        Node[] places = {root, line == null ? view : line, foreign};
        var random = new SplittableRandom(17);
        var streams = new ScanStreams(random, ms -> pass(shop, ms));
        for (int i = 0; i < SCANS; i++) {
            Profile device = Profile.values()[i % Profile.values().length];
            Node focus = places[random.nextInt(places.length)];
            String code = streams.code();
            streams.scan(device, code, focus);
            pass(shop, 400);
            if (!model.bench().state().textProperty().get().equals(code)) {
                missed.merge(device, 1, Integer::sum);
            }
            assertThat(foreign.getText()).as("%s at %s", device, focus).isEqualTo("a buyer");
            pass(shop, 2_500);
            model.bench().putBack();
        }
        scene.setRoot(new StackPane());
    }

    @Test
    void aHandInAFieldOfTheFrameWritesThere() {
        try (var shop = new ReturnsShop(home)) {
            Fx.run(
                    () -> {
                        AfterSaleViewModel model = model(shop);
                        var view = new AfterSaleView(model, Shots.choosers());
                        var foreign = new TextField();
                        var scene = new Scene(new StackPane(view, foreign));
                        for (String each : new String[] {"张", "3", "a", " ", "b"}) {
                            ScanStreams.typed(foreign, each);
                            pass(shop, 120);
                        }
                        assertThat(foreign.getText()).isEqualTo("张3a b");
                        assertThat(model.bench().state().textProperty().get()).isEmpty();
                        scene.setRoot(new StackPane());
                    });
        }
    }

    @Test
    void theScanLineIsOffToEveryInputMethod() {
        try (var shop = new ReturnsShop(home)) {
            Fx.run(
                    () -> {
                        var view = new AfterSaleView(model(shop), Shots.choosers());
                        var scene = new Scene(new StackPane(view), 1366, 700);
                        scene.getRoot().applyCss();
                        for (Node field : view.lookupAll(".text-field")) {
                            assertThat(field.getInputMethodRequests()).isNull();
                        }
                        scene.setRoot(new StackPane());
                    });
        }
    }

    private void pass(ReturnsShop shop, long ms) {
        shop.clock.pass(ms);
        background.pass(ms);
    }

    private AfterSaleViewModel model(ReturnsShop shop) {
        return new AfterSaleViewModel(
                shop.cases,
                new BenchDesk(shop.cases, shop.listings, shop.owner),
                new LooseService(shop.store),
                Shots.desk(shop, new FileCameras(Path.of("none.jpg"))),
                shop.owner,
                background,
                new TouchFeed(),
                new Notices(background),
                new Undo(background),
                shop.clock,
                Texts.of("zh"),
                new SimpleBooleanProperty());
    }
}
