package shop.kaibo.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.order.Reports.ACCOUNT;
import static shop.kaibo.order.Reports.line;
import static shop.kaibo.order.Reports.order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

class OrderShippingTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final long T = 1_795_262_400_000L;

    @TempDir Path home;
    private Store store;
    private BuyerService buyers;
    private OrderService orders;

    @BeforeEach
    void open() {
        store = Store.open(home, new SettableClock());
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, OrderBoard.none());
        Reports.listings(store.db(), 6);
    }

    @AfterEach
    void close() {
        buyers.close();
        store.close();
    }

    private String apply(OrderReport report) {
        return apply(1, report);
    }

    private String apply(long epoch, OrderReport report) {
        return store.db().write(tx -> orders.apply(tx, ACCOUNT, epoch, report));
    }

    private OrderRow row(String id) {
        return orders.find(id).orElseThrow();
    }

    @Test
    void shippingIsKeptOnceAndTakenBackWhileItMay() {
        String id = apply(order("4821", 1, OrderStatus.PAID, "a", T, T, line(1, 1)));
        OrderRow shipped = orders.ship(OWNER, id, "sf", "sf 1234567", T + 10_000);
        assertThat(shipped.shipState()).isEqualTo(ShipState.INTENT);
        orders.ship(OWNER, id, "SF", "SF1234567", 0);
        List<Operation> open =
                store.db().read(h -> store.outbox().openOf(h, OrderService.topic(id)));
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().account()).isEqualTo(ACCOUNT);
        assertThat(open.getFirst().releaseMs()).isEqualTo(T + 10_000);
        assertThat(Payloads.read(open.getFirst().payload(), ShipOrder.class))
                .isEqualTo(new ShipOrder(id, "SF", "SF1234567"));
        assertRefused(() -> orders.ship(OWNER, id, "SF", "SF7654321", 0), "order.ship.already");
        assertThat(search("SF1234567")).containsExactly(id);
        assertThat(orders.undoShip(OWNER, id)).isTrue();
        assertThat(orders.undoShip(OWNER, id)).isFalse();
        assertThat(search("SF1234567")).isEmpty();
        assertThat(orders.detail(id).orElseThrow().timeline())
                .extracting(OrderMoment::kind)
                .containsExactly("placed", "paid", "order.ship", "order.ship.undone");
        assertThat(orders.detail(id).orElseThrow().remark()).isEqualTo("送礼a");
    }

    @Test
    void whatMustNotLeaveIsRefused() {
        String paid = apply(order("1", 1, OrderStatus.PAID, "a", T, T, line(1, 1)));
        String mine = apply(order("2", 1, OrderStatus.PAID, "a", T, T, line(1, 1)));
        String theirs = apply(order("3", 1, OrderStatus.PAID, "b", T, T, line(1, 1)));
        String unpaid = apply(order("4", 1, OrderStatus.PENDING_PAY, "a", T, 0, line(1, 1)));
        assertRefused(
                () -> orders.ship(OWNER, unpaid, "SF", "SF1234567", 0), "order.ship.pending_pay");
        assertRefused(
                () -> orders.ship(OWNER, paid, "YTO", "SF1234567", 0), "order.ship.otherCarrier");
        assertRefused(() -> orders.ship(OWNER, paid, "SF", "12", 0), "order.ship.badWaybill");
        assertRefused(() -> orders.ship(OWNER, paid, "", "SF1234567", 0), "order.ship.noCarrier");
        orders.ship(OWNER, paid, "SF", "SF1234567", 0);
        orders.ship(OWNER, mine, "SF", "SF1234567", 0);
        assertRefused(
                () -> orders.ship(OWNER, theirs, "SF", "SF1234567", 0), "order.ship.otherBuyer");
        change(tx -> orders.hold(tx, OWNER, theirs, "错价"));
        assertRefused(() -> orders.ship(OWNER, theirs, "SF", "SF1", 0), "order.ship.badWaybill");
        assertRefused(() -> orders.ship(OWNER, theirs, "SF", "SF7654321", 0), "order.ship.held");
        change(tx -> orders.release(tx, OWNER, theirs));
        change(tx -> orders.refund(tx, theirs, Refund.of(RefundState.UNDER_WAY)));
        assertRefused(
                () -> orders.ship(OWNER, theirs, "SF", "SF7654321", 0), "order.ship.refunding");
        assertRefused(
                () -> orders.ship(new Actor("x", "1", Role.ANCHOR), paid, "SF", "SF1234567", 0),
                "refused.permission");
    }

    private List<String> search(String text) {
        return orders.search(OrderQuery.of(text, OrderTab.ALL, 50)).stream()
                .map(OrderRow::id)
                .toList();
    }

    private void change(java.util.function.Consumer<shop.kaibo.sqlite.Tx> work) {
        store.db()
                .write(
                        tx -> {
                            work.accept(tx);
                            return null;
                        });
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
