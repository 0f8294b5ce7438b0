package shop.kaibo.broadcast.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.broadcast.Stage.OWNER;
import static shop.kaibo.order.Reports.line;
import static shop.kaibo.order.Reports.order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.broadcast.Stage;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.List;

class FlashServiceTest {
    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(home, clock).begun();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Sku> skus(int slot) {
        return stage.listings.at(slot).skus();
    }

    private long price(int slot) {
        return skus(slot).getFirst().priceFen();
    }

    private Flash start(int slot, long fen, long lengthMs) {
        return stage.floor.flashes().start(OWNER, skus(slot), fen, lengthMs, 0).getFirst();
    }

    @Test
    void itGoesBackByItselfOnTheMonotonicClock() {
        start(1, 900, 60_000);
        assertThat(price(1)).isEqualTo(900);
        clock.pass(30_000);
        // somebody sets the wall clock an hour on: the countdown does not notice
        clock.set(clock.nowMs() + 3_600_000);
        stage.floor.tick(OWNER);
        assertThat(price(1)).isEqualTo(900);
        assertThat(stage.floor.flashes().running().getFirst().leftMs()).isEqualTo(30_000);
        clock.pass(30_000);
        stage.floor.tick(OWNER);
        assertThat(price(1)).isEqualTo(1000);
        assertThat(stage.floor.flashes().running()).isEmpty();
        stage.floor.tick(OWNER);
        assertThat(price(1)).isEqualTo(1000);
    }

    @Test
    void itGoesBackAfterARestart() {
        start(1, 900, 60_000);
        start(2, 900, 600_000);
        stage.close();
        clock.pass(120_000);
        stage = new Stage(home, clock);
        stage.floor.tick(OWNER);
        assertThat(price(1)).isEqualTo(1000);
        assertThat(price(2)).isEqualTo(900);
        clock.pass(480_000);
        stage.floor.tick(OWNER);
        assertThat(price(2)).isEqualTo(1000);
    }

    @Test
    void offlineItsChangesQueueInOrder() {
        start(1, 900, 60_000);
        // the first has left when the way back is decided
        stage.store.db().write(tx -> tx.update("UPDATE outbox SET state = 'sending', sent_ms = 1"));
        clock.pass(60_000);
        stage.floor.tick(OWNER);
        assertThat(
                        stage.strings(
                                "SELECT json_extract(payload, '$.priceFen') FROM outbox WHERE kind"
                                        + " = 'listing.price' ORDER BY seq"))
                .containsExactly("900", "1000");
    }

    @Test
    void aLaterPriceStaysAndCancelGoesBack() {
        Flash flash = start(1, 900, 60_000);
        stage.listings.reprice(OWNER, skus(1).getFirst().id(), 950, 0);
        stage.floor.flashes().cancel(OWNER, flash.id());
        assertThat(price(1)).isEqualTo(950);
        stage.floor.flashes().cancel(OWNER, start(2, 800, 60_000).id());
        assertThat(price(2)).isEqualTo(1000);
    }

    @Test
    void theStockLawGuardsIt() {
        start(3, 900, 60_000);
        long at = clock.nowMs();
        stage.page(order("a", 1, OrderStatus.PAID, "a", at, at, 6, 0, "", line(3, 100)));
        assertThat(skus(3).getFirst().left()).isZero();
        stage.floor.tick(OWNER);
        assertThat(price(3)).isEqualTo(1000);
        assertThatThrownBy(() -> start(3, 900, 60_000)).hasMessageContaining("live.flash.empty");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> start(1, 900, 9_999)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> start(1, 900, 1_200_001)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> start(1, 1000, 60_000)).isInstanceOf(Refused.class);
        start(1, 900, 60_000);
        assertThatThrownBy(() -> start(1, 800, 60_000)).isInstanceOf(Refused.class);
        assertThat(price(1)).isEqualTo(900);
    }
}
