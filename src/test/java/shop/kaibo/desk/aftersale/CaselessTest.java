package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.Caseless;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.store.Payloads;

import java.nio.file.Path;

class CaselessTest {
    @TempDir Path home;

    static void account(ReturnsShop shop, String id, String name, Capabilities can) {
        shop.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT OR REPLACE INTO account(id, platform, name, url,"
                                                + " capabilities, epoch, state, created_ms) VALUES"
                                                + " (?, 'p', ?, 'u', ?, 1, 'open', 1)",
                                        id,
                                        name,
                                        Payloads.write(can)));
    }

    @Test
    void onlyPlatformsThatCanBeAskedAndKnowNoCasesAreNamed() {
        try (var shop = new ReturnsShop(home)) {
            account(shop, "a", "文件店", FileGateway.CAN);
            account(shop, "b", "快手店", KuaishouGateway.CAN);
            assertThat(shop.cases.oversight().caseless()).isEqualTo(Caseless.NONE);
            account(shop, "c", "自己的店", VendureGateway.CAN);
            Caseless some = shop.cases.oversight().caseless();
            assertThat(some.names()).containsExactly("自己的店");
            assertThat(some.all()).isFalse();
            shop.store
                    .db()
                    .write(tx -> tx.update("UPDATE account SET state = 'off' WHERE id <> 'c'"));
            assertThat(shop.cases.oversight().caseless().all()).isTrue();
            try (var queue =
                    new QueueViewModel(
                            shop.cases,
                            new DirectBackground(),
                            new TouchFeed(),
                            shop.clock,
                            Texts.of("zh"))) {
                assertThat(queue.caselessProperty().get().all()).isTrue();
            }
        }
    }

    @Test
    void whatCannotBeDecidedThereIsRefusedWithTheWayThatIsThere() {
        try (var shop = new ReturnsShop(home)) {
            shop.order("202611210000000001", 1, "");
            shop.due("202611210000000001", CaseType.REFUND_ONLY, "不想要了", 1_990, 60);
            AfterSale sale = shop.cases.queue(1).getFirst();
            account(shop, sale.account(), "自己的店", VendureGateway.CAN);
            assertThatThrownBy(() -> shop.cases.approve(shop.owner, sale, 0))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r ->
                                    assertThat(Texts.of("zh").of(r))
                                            .isEqualTo("这个平台没有售后单，要退到 F3 的订单上退"));
            account(shop, sale.account(), "快手店", KuaishouGateway.CAN);
            assertThat(shop.cases.approve(shop.owner, sale, 0)).isNotNull();
        }
    }
}
