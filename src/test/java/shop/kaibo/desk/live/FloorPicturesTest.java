package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.broadcast.ask.AskDraft;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Pictures.Size;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Words;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What goes on beside the board, as it looks. */
class FloorPicturesTest {
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
                    Opened opened = Opened.of(show, language);
                    act.accept(opened);
                    return opened.layers();
                },
                size,
                dark,
                scale);
    }

    @Test
    void aShelfOfTwoHundredStaysOneScreen() {
        show.shelf(2);
        for (int i = 0; i < 196; i++) {
            show.listings.list(
                    Show.OWNER,
                    shop.kaibo.listing.QuickListing.of(
                            shop.kaibo.photo.Photos.prepare(
                                    shop.kaibo.platform.sandbox.art.ItemArt.jpeg(3, 60)),
                            1990,
                            20,
                            "很长很长的货号和名字一直写到看不见为止" + i));
        }
        show.broadcasts.start(Show.OWNER, "名字很长的一位主播小朱老师");
        show.clock.pass(60_000);
        show.broadcasts.pin(Show.OWNER, show.listing(150));
        paint("live-200", "zh", LAPTOP, true, Scale.NORMAL, o -> {});
    }

    @Test
    void aSizeAtZeroUnderAGoodSumIsNamed() {
        show.shelf(2);
        show.broadcasts.start(Show.OWNER, "小朱");
        show.clock.pass(120_000);
        new Storm(show).sized();
        long[] sold = new Storm(show).storm(400, 4);
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
        show.shelf(10).hour();
        new Storm(show).troubles();
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
        asks.capture(Show.OWNER, AskDraft.of("黑色40码 x3", 1));
        asks.capture(Show.OWNER, AskDraft.of("加绒款有没有大一点的码", 0));
        show.floor
                .promises()
                .make(Show.OWNER, 50, 600_000, 0, show.listings.at(6).skus().getFirst().id());
        paint(
                "live-crew",
                "zh",
                LAPTOP,
                true,
                Scale.NORMAL,
                o -> Opened.press(o.view(), KeyCode.F10));
        paint(
                "live-promise",
                "zh",
                LAPTOP,
                true,
                Scale.NORMAL,
                o -> Opened.press(o.view(), KeyCode.G));
        paint(
                "live-promise-en",
                "en",
                LAPTOP,
                false,
                Scale.NORMAL,
                o -> Opened.press(o.view(), KeyCode.G));
        paint("live-ask", "zh", LAPTOP, true, Scale.NORMAL, o -> Opened.press(o.view(), KeyCode.W));
        paint(
                "live-rescue",
                "zh",
                LAPTOP,
                true,
                Scale.NORMAL,
                o -> Opened.press(o.view(), KeyCode.R));
    }
}
