package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.review.ReviewViewModel;
import shop.kaibo.desk.aftersale.trouble.TroubleViewModel;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.photo.camera.FileCameras;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;

/** F4 turns its pages, and says on the bench whose buyer is watched. */
class AfterSalePagesTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private final Notices notices = new Notices(background);
    private final Undo undo = new Undo(background);
    private ReturnsShop shop;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
        shop.photo(ItemArt.jpeg(0, 800));
        shop.order("2026112100003306", 1, "YT88204471903");
        shop.due("2026112100003306", CaseType.RETURN_REFUND, "7 天无理由，尺码不合适", 3990, 340);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aBuyerWhoIsWatchedAndTheWayToTheReviews() {
        String order = String.valueOf(shop.cases.find("YT88204471903").getFirst().sale().orderId());
        shop.returns().watches().watchOrder(shop.owner, order, "一个月三次仅退款", 90);
        shop.review("R1", "2026112100003306", 1, "开胶了");
        Pictures.paint(
                "f4-watched-light",
                () -> {
                    AfterSaleViewModel model = model();
                    AfterSalePages pages = pages(model);
                    model.bench().scanned("YT88204471903");
                    model.bench().choose(1);
                    return pages;
                },
                new Pictures.Size(1290, 672),
                false,
                Scale.NORMAL);
        Fx.get(
                () -> {
                    AfterSalePages pages = pages(model());
                    assertThat(pages.turn(KeyCode.DIGIT3)).isTrue();
                    assertThat(Words.of(pages)).contains("开胶了");
                    assertThat(pages.turn(KeyCode.DIGIT4)).isFalse();
                    assertThat(pages.turn(KeyCode.DIGIT1)).isTrue();
                    return pages;
                });
    }

    private AfterSaleViewModel model() {
        return new AfterSaleViewModel(
                shop.cases,
                new BenchDesk(shop.cases, shop.listings, shop.owner),
                new LooseService(shop.store),
                Shots.desk(shop, new FileCameras(home.resolve("none.jpg"))),
                shop.owner,
                background,
                feed,
                notices,
                undo,
                shop.clock,
                Texts.of("zh"),
                new SimpleBooleanProperty());
    }

    private AfterSalePages pages(AfterSaleViewModel model) {
        var troubles =
                new TroubleViewModel(
                        shop.returns(),
                        shop.listings,
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        Texts.of("zh"),
                        home);
        var reviews =
                new ReviewViewModel(
                        shop.returns(),
                        shop.listings,
                        shop.owner,
                        background,
                        feed,
                        notices,
                        undo,
                        shop.clock,
                        Texts.of("zh"),
                        new SimpleBooleanProperty());
        return new AfterSalePages(model, troubles, reviews, Shots.choosers());
    }
}
