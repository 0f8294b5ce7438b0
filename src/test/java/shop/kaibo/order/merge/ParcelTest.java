package shop.kaibo.order.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OnAir;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.ShipState;
import shop.kaibo.order.merge.Households.Truth;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One parcel: made, taken back as one, and what a refund takes out of it. */
final class ParcelTest {
    private static final long T = 1_795_000_000_000L;
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final String WAYBILL = "SF1234567890";

    private Store store;
    private OrderService orders;
    private MergeService merges;

    @BeforeEach
    void open(@TempDir Path home) {
        store = Store.open(home, new SettableClock(T));
        orders = new OrderService(store, new BuyerService(store), offAir());
        merges = new MergeService(store, orders);
    }

    private static OrderBoard offAir() {
        return new OrderBoard() {
            @Override
            public Optional<OnAir> onAir(Tx tx, long atMs) {
                return Optional.empty();
            }

            @Override
            public void changed(Tx tx, List<Change> changes) {}
        };
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String place(String number, String buyer, String place, long pieces) {
        var truth = new Truth("acc", buyer, place, pieces, "");
        var report = Households.report(number, 1, truth, OrderStatus.PAID, "", T);
        return store.db().write(tx -> orders.apply(tx, "acc", 1, report));
    }

    private List<String> three() {
        return List.of(
                place("1001", "b", "home", 1),
                place("1002", "b", "home", 2),
                place("1003", "b", "home", 1));
    }

    private void refund(String order, RefundState state) {
        store.db()
                .write(
                        tx -> {
                            orders.refund(tx, order, Refund.of(state));
                            return order;
                        });
    }

    private ShipState state(String order) {
        return orders.find(order).orElseThrow().shipState();
    }

    private List<OperationState> operations(String order) {
        return store
                .db()
                .read(
                        h ->
                                h.createQuery("SELECT state FROM outbox WHERE topic = ?")
                                        .bind(0, OrderService.topic(order))
                                        .mapTo(String.class)
                                        .list())
                .stream()
                .map(word -> OperationState.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @Test
    void oneWaybillForAllAndBackAgainAsOne() {
        List<String> ids = three();
        String away = place("1004", "b", "work", 1);
        assertThat(merges.count()).isEqualTo(3);
        assertThat(merges.of(ids.getLast()).orElseThrow().ids()).isEqualTo(ids);
        assertThat(merges.of(away)).isEmpty();
        assertThat(merges.mates(List.of(ids.getFirst(), away)))
                .containsEntry(ids.getFirst(), 3)
                .containsEntry(away, 1);
        assertThat(orders.search(OrderQuery.of("可合单", OrderTab.ALL, 10)))
                .extracting(OrderRow::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        refused(
                () -> merges.ship(OWNER, List.of(ids.getFirst(), away), "SF", WAYBILL, 0),
                "order.merge.elsewhere");

        merges.ship(OWNER, ids, "SF", WAYBILL, T + 10_000);
        merges.ship(OWNER, ids, "SF", WAYBILL, T + 10_000);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(operations(id)).containsExactly(OperationState.WAITING));
        assertThat(merges.count()).isZero();
        refused(() -> orders.ship(OWNER, away, "SF", WAYBILL, 0), "order.ship.otherAddress");

        assertThat(merges.undo(OWNER, ids, WAYBILL)).isTrue();
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(ShipState.NONE));
        assertThat(merges.of(ids.getFirst()).orElseThrow().ids()).isEqualTo(ids);

        merges.ship(OWNER, ids, "SF", WAYBILL, 0);
        leaves(ids.get(1));
        assertThat(merges.undo(OWNER, ids, WAYBILL)).isFalse();
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(ShipState.INTENT));
    }

    private void leaves(String order) {
        Operation open =
                store.db()
                        .read(h -> store.outbox().openOf(h, OrderService.topic(order)))
                        .getFirst();
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "UPDATE outbox SET state = 'sending', sent_ms = ? WHERE id"
                                                + " = ?",
                                        T,
                                        open.id()));
    }

    @Test
    void aRefundTakesItsPieceOutOfTheParcel() {
        List<String> ids = three();
        merges.ship(OWNER, ids, "SF", WAYBILL, T + 10_000);
        String first = ids.getFirst();
        refund(first, RefundState.UNDER_WAY);
        assertThat(operations(first)).containsExactly(OperationState.CANCELLED);
        assertThat(state(first)).isEqualTo(ShipState.NONE);
        assertThat(state(ids.get(1))).isEqualTo(ShipState.INTENT);
        assertThat(merges.pulls())
                .singleElement()
                .isEqualTo(new Pull(first, "1001", "货1001", WAYBILL, true, T));

        // what is on its way already cannot be stopped, but the parcel may still stand here
        leaves(ids.get(1));
        refund(ids.get(1), RefundState.UNDER_WAY);
        assertThat(merges.pulls()).extracting(Pull::stopped).containsExactly(true, false);
        merges.takenOut(OWNER, first);
        assertThat(merges.pulls()).extracting(Pull::orderId).containsExactly(ids.get(1));
        refund(ids.get(1), RefundState.NONE);
        assertThat(merges.pulls()).isEmpty();
        assertThat(merges.undo(OWNER, ids, WAYBILL)).isFalse();
    }

    @Test
    void anOrderAloneInItsParcelIsNoPieceToLookFor() {
        String alone = place("1001", "b", "home", 1);
        orders.ship(OWNER, alone, "SF", WAYBILL, T + 10_000);
        refund(alone, RefundState.UNDER_WAY);
        assertThat(merges.pulls()).isEmpty();
    }

    @Test
    void aParcelEndsAtItsPieces() {
        merges.pieces(OWNER, 3);
        List<String> ids = three();
        assertThat(merges.groups()).extracting(MergeGroup::ids).containsExactly(ids.subList(0, 2));
        refused(() -> merges.ship(OWNER, ids, "SF", WAYBILL, 0), "order.merge.many");
        refused(() -> merges.pieces(OWNER, 0), "order.merge.limit");
    }
}
