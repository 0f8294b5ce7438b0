package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.platform.Bundle;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Writes that share a request: each has its own key, its own fate, and its effect once. */
class BundleTest {
    private static final long LONG_ENOUGH = 60_000;

    @TempDir Path home;
    @TempDir Path there;
    private Market market;
    private Till till;
    private List<Listing> goods;

    @BeforeEach
    void open() {
        market = new Market(there);
        till = new Till(home);
        goods = IntStream.range(0, 12).mapToObj(i -> till.list(i, 3990, 50)).toList();
        till.connect(market.url());
        till.engine.untilIdle(LONG_ENOUGH);
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    @Test
    void eachHasItsOwnAnswerAndFailsAlone() {
        String token = Till.value(OpenGateway.newToken(market.url()));
        try (var gateway = OpenGateway.open(market.url(), token)) {
            Till.value(gateway.capabilities());
            String sku = market.anySku();
            Bundle first = bundle(gateway, sku);
            List<Outcome<?>> answers = Till.value(first.send());
            assertThat(answers.get(0)).isInstanceOf(Outcome.Done.class);
            assertThat(answers.get(1)).isInstanceOf(Outcome.Rejected.class);
            assertThat(answers.get(2)).isInstanceOf(Outcome.Stale.class);
            assertThat(answers.get(3)).isInstanceOf(Outcome.Done.class);
            // again as a whole and one of it alone: still once
            assertThat(Till.value(bundle(gateway, sku).send()).get(0)).isEqualTo(answers.get(0));
            assertThat(gateway.adjustStock(sku, 5, "a")).isEqualTo(answers.get(0));
            assertThat(market.keys("stock")).containsExactly("a", "d");
        }
    }

    private static Bundle bundle(OpenGateway gateway, String sku) {
        Bundle bundle = gateway.bundle();
        bundle.gateway().adjustStock(sku, 5, "a");
        bundle.gateway().adjustStock(sku, -9_000, "b");
        bundle.gateway().setPrice(sku, 990, 77, "c");
        bundle.gateway().adjustStock(sku, 6, "d");
        return bundle;
    }

    @Test
    void oneThatIsCutAfterTheWorkIsNotDoubled() {
        for (String faults : List.of("cut=1", "drop=1", "http500=1", "truncate=1", "throttle=1")) {
            goods.forEach(one -> till.restock(one, 1));
            market.faults(faults);
            till.engine.pass();
            market.faults("");
            till.engine.untilIdle(LONG_ENOUGH);
        }
        assertThat(market.keys("stock")).hasSize(5 * goods.size()).doesNotHaveDuplicates();
        assertThat(till.all()).extracting(Operation::state).containsOnly(OperationState.DONE);
        market.agrees(till);
    }

    @Test
    void aPlatformThatForgotHowToTakeThemGetsEachByItself() {
        market.keyless();
        goods.forEach(one -> till.restock(one, 1));
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(market.references("stock")).hasSize(goods.size()).doesNotHaveDuplicates();
        market.agrees(till);
    }
}
