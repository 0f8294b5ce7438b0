package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.order.CloseOrder;
import shop.kaibo.order.OrderClosing;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;

import java.nio.file.Path;
import java.util.List;

class OrderCloseTest {
    private static final long LONG_ENOUGH = 20_000;

    @TempDir Path home;
    private Market market;
    private Till till;
    private Listing listing;

    @BeforeEach
    void open() {
        market = new Market(home.resolve("market"));
        till = new Till(home.resolve("one"));
        till.connect(market.url());
        listing = till.list(1, 399, 20);
        till.engine.untilIdle(LONG_ENOUGH);
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    private String unpaid(long pieces) {
        return market.server
                .backstage()
                .placeOrders(
                        List.of(new OrderWish(market.anySku(), pieces, Source.PUBLIC, false)), 1)
                .getFirst();
    }

    private boolean ask(String remote) {
        var closing = new OrderClosing(till.store);
        String id = till.orders.find(remote).orElseThrow().id();
        return till.store.db().write(tx -> closing.close(tx, Till.OWNER, id, "标错价了", 0));
    }

    private OrderRow order(String remote) {
        return till.orders.find(remote).orElseThrow();
    }

    private List<Operation> closings() {
        return till.all().stream().filter(o -> o.kind().equals(CloseOrder.KIND)).toList();
    }

    @Test
    void theUnpaidEndsAndGivesItsPiecesBackAndWhoPaidMeanwhileDoesNot() {
        String waits = unpaid(2);
        String faster = unpaid(3);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.now(listing).left()).isEqualTo(15);
        assertThat(ask(waits)).isTrue();
        assertThat(ask(waits)).as("asked already").isFalse();
        assertThat(ask(faster)).isTrue();
        market.server.backstage().pay(faster);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(order(waits).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order(faster).status()).isEqualTo(OrderStatus.PAID);
        assertThat(closings())
                .extracting(Operation::state)
                .containsExactlyInAnyOrder(OperationState.DONE, OperationState.REJECTED);
        assertThat(market.count("order.closed")).isEqualTo(1);
        assertThat(till.now(listing).left()).isEqualTo(17);
        market.agrees(till);
        assertThat(ask(faster)).as("paid").isFalse();
    }

    @Test
    void unansweredAndWithoutKeysItIsAskedAboutAndClosedOnce() {
        market.keyless();
        till.connect(market.url());
        String first = unpaid(1);
        String second = unpaid(1);
        till.engine.untilIdle(LONG_ENOUGH);
        ask(first);
        ask(second);
        market.faults("cut=0.5,drop=0.3");
        till.engine.untilIdle(1_500);
        market.faults("");
        // its patience with the line may be over: a person says that the way is free
        till.engine.tryNow();
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(closings()).extracting(Operation::state).containsOnly(OperationState.DONE);
        assertThat(order(first).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order(second).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(market.count("order.closed")).isEqualTo(2);
    }

    @Test
    void anAccountConnectedBeforeThereWasSuchAThingClosesNothing() {
        String json = Payloads.write(till.accounts.list().getFirst().capabilities());
        String old = json.replaceAll("\"closesOrders\":true,?", "");
        assertThat(old).isNotEqualTo(json);
        assertThat(Payloads.read(old, Capabilities.class).closesOrders()).isFalse();
        String waits = unpaid(1);
        till.engine.untilIdle(LONG_ENOUGH);
        till.store.db().write(tx -> tx.update("UPDATE account SET capabilities = ?", old));
        assertThat(ask(waits)).isFalse();
    }
}
