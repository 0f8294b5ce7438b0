package shop.kaibo.desk.aftersale.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.Page;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;

/** A hand and a scanner before the page of faults, which no mouse is needed for. */
class TroubleByKeysTest {
    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private ReturnsShop shop;
    private Page page;
    private Keyboard hand;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        shop.pictured(ItemArt.jpeg(0, 800));
        shop.order("O1", 40, "YT1000000001");
        shop.order("O2", 2, "YT1000000002");
        shop.due("O1", CaseType.REFUND_ONLY, "质量问题", 3990, 100);
        shop.due("O2", CaseType.RETURN_REFUND, "7 天无理由", 3990, 100);
        shop.cases.receive(shop.owner, "YT-CO2", Inspection.whole(Grade.SLIGHT), 0);
        page = new Page(shop, background, feed, Texts.of("zh"), new SimpleBooleanProperty());
        hand = new Keyboard(page::view);
        // as the frame does once the screen stands in the window
        Fx.run(((Shown) hand.root())::shown);
        hand.withAlt(KeyCode.DIGIT2);
        pass(200);
    }

    @AfterEach
    void close() {
        hand.close();
        Fx.run(page::close);
        shop.close();
    }

    private void pass(long ms) {
        Fx.run(
                () -> {
                    shop.clock.pass(ms);
                    background.pass(ms);
                });
    }

    private void type(String keys) {
        for (String key : keys.split("")) {
            hand.type(key);
            pass(200);
        }
    }

    private long pieces(Disposition place) {
        return shop.returns().pools().pieces("shoe-37", place);
    }

    private String told() {
        return Fx.get(() -> page.notices().shown().stream().map(Notice::title).toList()).toString();
    }

    @Test
    void faultsAreHeldListedAndGivenANewLot() {
        assertThat(Fx.get(() -> page.hints().stream().map(h -> h.key()).toList()))
                .startsWith("↑ ↓", "Tab", "H", "R");
        type("H");
        assertThat(shop.open("listing.shelf")).hasSize(1);
        type("R");
        assertThat(told()).contains("1 号的召回名单，2 单");
        type("BL2");
        hand.press(KeyCode.ENTER);
        pass(200);
        assertThat(told()).containsIgnoringCase("1 号从现在起卖批次 L2");
    }

    @Test
    void poolsMoveByTheDigitsOfTheBenchAndSellAsSecondGrade() {
        assertThat(pieces(Disposition.SECOND)).isEqualTo(1);
        type("3");
        assertThat(pieces(Disposition.REPAIR)).isEqualTo(1);
        Fx.run(page.undo()::run);
        assertThat(pieces(Disposition.SECOND)).isEqualTo(1);
        feed.touch("piece_move");
        pass(1_000);
        type("S");
        hand.press(KeyCode.ENTER);
        pass(200);
        assertThat(pieces(Disposition.SECOND)).as(told()).isZero();
        assertThat(told()).contains("二等品已上架");
    }

    @Test
    void aScanHereGoesToTheBenchAndNoneOfItsKeysActs() {
        hand.type("YTH3R5B41\n");
        assertThat(shop.open("listing.shelf")).isEmpty();
        assertThat(pieces(Disposition.SECOND)).isEqualTo(1);
        assertThat(Fx.get(page::scanned)).isEqualToIgnoringCase("YTH3R5B41");
        assertThat(Fx.get(() -> page.hints().getFirst().key())).isNotEqualTo("H");
    }

    @Test
    void aScanIntoAFieldLeavesNothingThere() {
        type("B");
        hand.type("YT8820447190\n");
        pass(300);
        assertThat(Fx.get(page::scanned)).isEqualToIgnoringCase("YT8820447190");
        assertThat(told()).doesNotContain("批次");
    }
}
