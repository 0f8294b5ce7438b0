package shop.kaibo.desk.aftersale.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;

import java.nio.file.Path;

/** Faults can be recalled and held, pools moved, from one page. */
class TroubleTest {
    private final DirectBackground background = new DirectBackground();
    private final Notices notices = new Notices(background);
    private final Undo undo = new Undo(background);
    private ReturnsShop shop;
    private Path home;

    @BeforeEach
    void open(@TempDir Path home) {
        this.home = home;
        shop = new ReturnsShop(home);
        shop.order("O1", 40, "YT1");
        shop.order("O2", 2, "YT2");
        shop.due("O1", CaseType.REFUND_ONLY, "质量问题", 3990, 100);
        shop.due("O2", CaseType.RETURN_REFUND, "7 天无理由", 3990, 100);
        shop.cases.receive(shop.owner, "YT-CO2", Inspection.whole(Grade.SLIGHT), 0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TroubleViewModel model(String language) {
        return new TroubleViewModel(
                shop.returns(),
                shop.listings,
                shop.owner,
                background,
                new TouchFeed(),
                notices,
                undo,
                shop.clock,
                Texts.of(language),
                home.resolve("recalls"));
    }

    @Test
    void faultsAreRecalledAndHeldAndPoolsMove() {
        TroubleViewModel model = model("zh");
        assertThat(model.defects()).hasSize(1);
        model.recall(model.defects().getFirst());
        assertThat(home.resolve("recalls")).isDirectoryContaining("glob:**recall-1-*.csv");
        model.hold(model.defects().getFirst());
        assertThat(shop.open("listing.shelf")).hasSize(1);
        assertThat(undo.labelProperty().get()).isEqualTo("1 号正在下架");
        undo.run();
        assertThat(shop.open("listing.shelf").stream().filter(o -> o.releaseMs() > 0)).isEmpty();
        model.begin(model.defects().getFirst(), "L2");
        assertThat(notices.shown().getLast().title()).isEqualTo("1 号从现在起卖批次 L2");
        Pool pool = model.pools().rows().getFirst();
        assertThat(model.pools().proposed(pool)).isEqualTo("27.93");
        model.pools().move(pool, Disposition.SELLABLE);
        assertThat(shop.left()).isEqualTo(101);
        model.close();
    }

    @Test
    void pictures() {
        Pictures.paint(
                "f4-trouble-zh",
                () -> new TroubleView(model("zh"), () -> {}, code -> {}),
                Pictures.Size.LAPTOP,
                true,
                Scale.NORMAL);
        Pictures.paint(
                "f4-trouble-en",
                () -> new TroubleView(model("en"), () -> {}, code -> {}),
                Pictures.Size.LAPTOP,
                false,
                Scale.LARGE);
    }
}
