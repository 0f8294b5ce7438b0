package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Pictures;
import shop.kaibo.photo.camera.FileCameras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** C opens the camera, C again takes: the picture belongs to the case and to the parcel. */
class BenchPicturesTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();
    private final Notices notices = new Notices(background);
    private ReturnsShop shop;
    private FileCameras cameras;
    private BenchViewModel bench;
    private String parcel;

    @BeforeEach
    void open() throws IOException {
        Path frame = home.resolve("frame.jpg");
        Files.write(frame, Pictures.file(Goods.drawn(2), "jpeg"));
        cameras = new FileCameras(frame);
        shop = new ReturnsShop(home.resolve("shop"));
        shop.order("2026112100003306", 1, "YT88204471903");
        parcel =
                shop.sale(
                        "C1",
                        "2026112100003306",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE);
        bench =
                new BenchViewModel(
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        Shots.desk(shop, cameras),
                        background,
                        notices,
                        new Undo(background),
                        shop.clock,
                        Texts.of("zh"),
                        new LooseViewModel(
                                shop.returns().loose(),
                                shop.owner,
                                background,
                                new TouchFeed(),
                                notices,
                                new Undo(background),
                                Texts.of("zh")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void key(String character) {
        bench.key(character);
        shop.clock.pass(400);
        background.pass(400);
    }

    private BenchPictures pictures() {
        return bench.pictures();
    }

    @Test
    void damagedWithPictureIsFourKeysAfterTheScan() {
        bench.scanned("YT-C1");
        key("c");
        assertThat(pictures().openProperty().get()).isTrue();
        assertThat(cameras.open).isEqualTo(1);
        key("c");
        assertThat(pictures().openProperty().get()).isFalse();
        assertThat(cameras.open).isZero();
        key("4");
        bench.enter();
        var kept = shop.returns().evidence().of(parcel);
        assertThat(kept).singleElement().matches(one -> one.waybill().equals("YT-C1"));
        var taken = shop.cases.card(parcel).orElseThrow().parcel();
        assertThat(taken).isNotNull();
        assertThat(taken.grade()).isEqualTo(Grade.BROKEN);
        assertThat(taken.photoSha()).isEqualTo(kept.getFirst().photoSha());
    }

    @Test
    void aPictureOfAClaimWithoutAParcelMakesItsRightHoldOnTheCardAtOnce() {
        shop.photo(Pictures.file(Goods.drawn(4), "jpeg"));
        shop.store
                .db()
                .write(tx -> tx.update("UPDATE listing_version SET rights = 'fake_pay_nine'"));
        shop.order("2026112100004417", 1, "YT88204471904");
        String claim = shop.due("2026112100004417", CaseType.COMPENSATION, "是假货", 35910, 100);
        bench.open(claim);
        assertThat(card().mismatch()).isTrue();
        key("c");
        key("c");
        assertThat(card().mismatch()).isFalse();
        assertThat(card().rights()).allMatch(BenchCard.RightLine::holds);
        assertThat(bench.state().modeProperty().get()).isEqualTo(BenchMode.DECIDE);
        assertThat(pictures().keptProperty().get().pictures()).isEqualTo(1);
    }

    private BenchCard card() {
        return java.util.Objects.requireNonNull(bench.state().cardProperty().get());
    }

    @Test
    void theCardCountsItsPicturesAndTheNextCaseBeginsAnew() {
        bench.scanned("YT-C1");
        key("c");
        key(" ");
        key("c");
        key("c");
        assertThat(pictures().keptProperty().get().pictures()).isEqualTo(2);
        bench.putBack();
        assertThat(pictures().keptProperty().get()).isEqualTo(Kept.NONE);
        bench.open(parcel);
        assertThat(pictures().keptProperty().get().pictures()).isEqualTo(2);
        key("x");
        assertThat(notices.shown())
                .singleElement()
                .extracting(Notice::title)
                .isEqualTo("…3306 的证据已导出，照片 2 张");
        assertThat(home.resolve("shop/evidence")).isDirectoryContaining("glob:**C1-*.zip");
    }

    @Test
    void withoutACameraAFileServes() {
        cameras.there.clear();
        bench.scanned("YT-C1");
        key("c");
        assertThat(pictures().camera().trouble().get()).isEqualTo("没找到摄像头");
        key("c");
        pictures().file(home.resolve("frame.jpg"));
        assertThat(pictures().openProperty().get()).isFalse();
        assertThat(pictures().keptProperty().get().pictures()).isEqualTo(1);
        pictures().file(home.resolve("none.jpg"));
        assertThat(notices.shown()).hasSize(1);
        assertThat(pictures().keptProperty().get().pictures()).isEqualTo(1);
    }

    @Test
    void escapeClosesTheCameraAndKeepsTheCase() {
        bench.scanned("YT-C1");
        key("c");
        bench.putBack();
        assertThat(pictures().openProperty().get()).isFalse();
        assertThat(bench.state().cardProperty().get()).isNotNull();
        bench.papers().print();
        assertThat(notices.shown())
                .singleElement()
                .extracting(Notice::title)
                .isEqualTo("…3306 的售后单");
        assertThat(home.resolve("shop/labels/slip-C1.pdf")).isNotEmptyFile();
    }
}
