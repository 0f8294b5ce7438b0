package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Mask;
import shop.kaibo.buyer.BuyerPart;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.Disclosed;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.FaultPlan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UnmaskingTest {
    @TempDir Path home;

    @Test
    void aMaskingPlatformIsAskedForOneFieldThatIsNotKept() throws Exception {
        try (var market = new Market(home.resolve("market"));
                var till = new Till(home.resolve("one"));
                var buyers = new BuyerService(till.store)) {
            till.connect(market.url());
            till.list(1, 399, 20);
            till.engine.untilIdle(20_000);
            var wish = new OrderWish(market.anySku(), 1, Source.PUBLIC, true);
            String remote = market.server.backstage().placeOrders(List.of(wish), 1).getFirst();
            till.engine.untilIdle(20_000);
            var disclosure = new Disclosure(till.store, buyers);
            var unmasking = new Unmasking(till.accounts, till.orders, disclosure);
            disclosure.budget(Till.OWNER, 2);
            String id = till.orders.find(remote).orElseThrow().id();
            Disclosed seen = unmasking.reveal(Till.OWNER, id, BuyerPart.PHONE, "delivery");
            assertThat(seen.words()).matches("1\\d{10}");
            assertThat(Mask.phone(seen.words())).isEqualTo(seen.mask());
            assertThat(seen.left()).isOne();
            try (var files = Files.walk(home.resolve("one"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(seen.words());
                }
            }
            market.server.backstage().faults(FaultPlan.parse("http500=1"));
            assertThatThrownBy(() -> unmasking.reveal(Till.OWNER, id, BuyerPart.NAME, "delivery"))
                    .hasMessage("refused.reveal.offline");
            market.server.backstage().faults(FaultPlan.NONE);
            assertThat(unmasking.reveal(Till.OWNER, id, BuyerPart.NAME, "delivery").left())
                    .as("what was refused cost nothing")
                    .isZero();
            assertThatThrownBy(() -> unmasking.reveal(Till.OWNER, id, BuyerPart.NAME, "delivery"))
                    .hasMessage("refused.reveal.budget");
        }
    }
}
