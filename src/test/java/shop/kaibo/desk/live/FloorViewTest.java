package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.order.OrderReport;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What goes on beside the board, by keys and in pictures. */
class FloorViewTest {
    private static final Size LAPTOP = new Size(1290, 601);

    @TempDir Path home;
    private Show show;

    @BeforeEach
    void open() {
        show = new Show(home);
    }

    @AfterEach
    void close() {
        show.close();
    }

    private record Opened(LiveViewModel model, LiveView view, Layers layers) {}

    private Opened opened(String language) {
        LiveViewModel model = show.model(language);
        show.background.pass(2_000);
        var holder = new StackPane();
        var layers = new Layers(holder, new NoticeStack(show.notices, "×"));
        var view = new LiveView(model, new Dialogs(layers));
        holder.getChildren().add(view);
        return new Opened(model, view, layers);
    }

    private void paint(
            String name,
            String language,
            Size size,
            boolean dark,
            Scale scale,
            Consumer<Opened> act) {
        Pictures.paint(
                name,
                () -> {
                    Opened opened = opened(language);
                    act.accept(opened);
                    return opened.layers();
                },
                size,
                dark,
                scale);
    }

    private void seen() {
        show.feed.touch("ask");
        show.feed.touch("flash");
        show.feed.touch("promise");
        show.feed.touch("mic");
        show.feed.touch("pin");
        show.seen();
    }

    private static void press(Event on, KeyCode code, javafx.scene.Node target) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void press(javafx.scene.Node target, KeyCode code) {
        press(new Event(Event.ANY), code, target);
    }

    private static TextField field(Opened opened) {
        return (TextField) opened.layers().getScene().getFocusOwner();
    }

    @Test
    void everyKeyOfTheFloorDoesWhatItSaysAndIsTakenBack() {
        show.shelf(6);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(60_000);
        Fx.run(
                () -> {
                    Opened o = opened("zh");
                    var scene = new Scene(o.layers(), 1290, 601);
                    Theme.apply(scene, true, Scale.NORMAL);
                    scene.snapshot(null);
                    o.view().shown();
                    asks(o);
                    flash(o);
                    rescue(o);
                    promise(o);
                    hands(o);
                    o.model().close();
                });
    }

    private void asks(Opened o) {
        for (int i = 0; i < 3; i++) {
            press(o.view(), KeyCode.W);
            field(o).setText("3 黑色40码");
            field(o).fireEvent(new javafx.event.ActionEvent());
            seen();
        }
        assertThat(o.model().floor().asks()).hasSize(1);
        assertThat(o.model().floor().asks().getFirst().count()).isEqualTo(3);
        show.undo.run();
        seen();
        assertThat(o.model().floor().asks().getFirst().count()).isEqualTo(2);
        press(o.view(), KeyCode.W);
        press(field(o), KeyCode.DOWN);
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.model().floor().asks()).isEmpty();
    }

    private void flash(Opened o) {
        o.view().requestFocus();
        // six keys: 1 * 3 8 / Enter
        type(o, "1*38/");
        press(o.view(), KeyCode.ENTER);
        seen();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_800);
        assertThat(o.model().shelf().getFirst().spec()).startsWith("闪购，01:00".replace("，", " "));
        show.clock.pass(42_000);
        show.background.pass(42_000);
        assertThat(o.model().shelf().getFirst().spec()).startsWith("闪购 00:18");
        show.clock.pass(18_000);
        show.background.pass(18_000);
        seen();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_990);
        assertThat(o.model().shelf().getFirst().spec()).doesNotContain("闪购");
        type(o, "1*38/5m");
        press(o.view(), KeyCode.ENTER);
        seen();
        show.undo.run();
        assertThat(show.listings.at(1).skus().getFirst().priceFen()).isEqualTo(3_990);
    }

    private void rescue(Opened o) {
        String wrong = show.place(new OrderReport.Line("rl2", "rs2", "苹果", "", 1, 2_990), 2_990);
        show.broadcasts.pin(Show.OWNER, show.listing(2));
        seen();
        press(o.view(), KeyCode.R);
        seen();
        assertThat(show.orders.find(wrong).orElseThrow().hold()).isEqualTo("错价，先别发");
        assertThat(show.listings.at(2).left()).isZero();
        assertThat(o.layers().isOpen()).isTrue();
        assertThat(Words.of(o.layers())).contains("2 号错价");
        o.layers().close();
        show.undo.run();
        assertThat(show.orders.find(wrong).orElseThrow().hold()).isNull();
        assertThat(show.listings.at(2).left()).isPositive();
    }

    private void promise(Opened o) {
        o.view().requestFocus();
        press(o.view(), KeyCode.G);
        field(o).setText("50");
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).fireEvent(new javafx.event.ActionEvent());
        field(o).setText("6");
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.layers().isOpen()).isFalse();
        assertThat(o.model().floor().promises()).hasSize(1);
        assertThat(o.model().floor().promises().getFirst().promise().first()).isEqualTo(50);
        show.undo.run();
        seen();
        assertThat(o.model().floor().promises()).isEmpty();
    }

    private void hands(Opened o) {
        show.clock.pass(1000);
        show.broadcasts.handOver(Show.OWNER, "阿芳");
        show.clock.pass(1000);
        seen();
        o.view().requestFocus();
        press(o.view(), KeyCode.F10);
        field(o).setText("1");
        field(o).fireEvent(new javafx.event.ActionEvent());
        seen();
        assertThat(o.model().state().get().onMic()).isEqualTo("小朱");
        show.clock.pass(1000);
        show.undo.run();
        seen();
        assertThat(o.model().state().get().onMic()).isEqualTo("阿芳");
    }

    private static void type(Opened o, String text) {
        for (char c : text.toCharArray()) {
            Event.fireEvent(
                    o.view(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(c),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    @Test
    void aSizeAtZeroUnderAGoodSumIsNamed() {
        show.shelf(2);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(120_000);
        show.sized();
        long[] sold = show.storm(400, 4);
        assertThat(sold[0]).isEqualTo(40);
        SizeMatrix matrix = show.floor.sizes().onAir().orElseThrow();
        for (int i = 0; i < 15; i++) {
            assertThat(matrix.cells().get(i).left()).isEqualTo(40 - sold[i]);
            assertThat(matrix.cells().get(i).perMinute()).isEqualTo(sold[i] / 2.0);
        }
        assertThat(matrix.colours()).containsExactly("黑色", "白色", "酒红");
        assertThat(matrix.sizes()).containsExactly("36", "37", "38", "39", "40");
        assertThat(matrix.gone()).extracting(SizeMatrix.Cell::spec).contains("黑色 36");
        assertThat(matrix.left()).isPositive();
        paint(
                "live-sizes",
                "zh",
                LAPTOP,
                true,
                Scale.NORMAL,
                o -> assertThat(Words.of(o.layers())).anyMatch(w -> w.contains("黑色 36")));
        paint("live-sizes-en", "en", LAPTOP, false, Scale.NORMAL, o -> {});
        paint("live-sizes-150", "zh", new Size(1252, 560), true, Scale.LARGE, o -> {});
        paint("live-sizes-wide", "zh", new Size(1844, 984), true, Scale.NORMAL, o -> {});
    }

    @Test
    void sixAlertsAtOnceAreAllThere() {
        show.shelf(10).hour().troubles();
        paint(
                "live-six",
                "zh",
                LAPTOP,
                true,
                Scale.NORMAL,
                o ->
                        assertThat(o.model().state().get().alerts())
                                .extracting(AlertRow::sign)
                                .contains(
                                        AlertRow.Sign.PRICE,
                                        AlertRow.Sign.OVERSOLD,
                                        AlertRow.Sign.LOW,
                                        AlertRow.Sign.SIZE,
                                        AlertRow.Sign.UNPAID,
                                        AlertRow.Sign.REFUND,
                                        AlertRow.Sign.SOLD_OUT));
        paint("live-six-en", "en", LAPTOP, false, Scale.NORMAL, o -> {});
    }

    @Test
    void theCards() {
        show.shelf(6).hour();
        var asks = show.floor.asks();
        asks.capture(Show.OWNER, shop.kaibo.broadcast.ask.AskDraft.of("黑色40码 x3", 1));
        asks.capture(Show.OWNER, shop.kaibo.broadcast.ask.AskDraft.of("加绒款有没有大一点的码", 0));
        show.floor
                .promises()
                .make(Show.OWNER, 50, 600_000, 0, show.listings.at(6).skus().getFirst().id());
        paint("live-crew", "zh", LAPTOP, true, Scale.NORMAL, o -> press(o.view(), KeyCode.F10));
        paint("live-promise", "zh", LAPTOP, true, Scale.NORMAL, o -> press(o.view(), KeyCode.G));
        paint(
                "live-promise-en",
                "en",
                LAPTOP,
                false,
                Scale.NORMAL,
                o -> press(o.view(), KeyCode.G));
        paint("live-ask", "zh", LAPTOP, true, Scale.NORMAL, o -> press(o.view(), KeyCode.W));
        paint("live-rescue", "zh", LAPTOP, true, Scale.NORMAL, o -> press(o.view(), KeyCode.R));
    }
}
