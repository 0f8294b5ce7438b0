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
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class OrderServiceTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final long T = 1_795_262_400_000L;

    @TempDir Path home;
    private final SettableClock clock = new SettableClock(T);
    private Store store;
    private BuyerService buyers;
    private OrderService orders;

    @BeforeEach
    void open() {
        store = Store.open(home, clock);
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
    void anOlderOrEqualVersionChangesNothing() {
        String id = apply(order("9001", 3, OrderStatus.PAID, "a", T, T + 5, line(1, 2)));
        apply(order("9001", 3, OrderStatus.CLOSED, "a", T, T + 5, line(1, 2)));
        apply(order("9001", 2, OrderStatus.PENDING_PAY, "a", T, 0, line(1, 2)));
        assertThat(row(id).status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.counts()).containsEntry(OrderTab.ALL, 1L);
        apply(order("9001", 4, OrderStatus.CLOSED, "a", T, T + 5, line(1, 2)));
        assertThat(row(id).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(row(id).repeatNo()).isEqualTo(1);
    }

    @Test
    void linesNameOurSkuAndTheVersionInForce() {
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT INTO listing_version VALUES"
                                                + " ('v1b','s1','货1',790,'sha2','',?,?,'')",
                                        T + 10,
                                        T + 12));
        OrderLine before =
                row(apply(order("1", 1, OrderStatus.PAID, "a", T + 5, T + 6, line(1, 2))))
                        .lines()
                        .getFirst();
        assertThat(before.versionId()).isEqualTo("v1");
        assertThat(before.photoSha()).isEqualTo("sha");
        assertThat(before.slot()).isEqualTo(1);
        assertThat(before.code()).isEqualTo("A1");
        var cheap = new OrderReport.Line("rl1", "rs1", "货1", "", 1, 790);
        OrderLine after =
                row(apply(order("2", 1, OrderStatus.PAID, "a", T + 20, T + 21, cheap)))
                        .lines()
                        .getFirst();
        assertThat(after.versionId()).isEqualTo("v1b");
        var alien = new OrderReport.Line("x", "y", "别处的货", "", 1, 790);
        OrderLine unknown =
                row(apply(order("3", 1, OrderStatus.PAID, "a", T, T, alien))).lines().getFirst();
        assertThat(unknown.skuId()).isNull();
        assertThat(unknown.slot()).isZero();
    }

    @Test
    void piecesMoveWithTheEffectsOfThePlatform() {
        apply(order("1", 1, OrderStatus.PENDING_PAY, "a", T, 0, 7, 0, "", line(1, 2), line(1, 1)));
        assertThat(moves()).containsExactly("s1@7 -3");
        apply(order("1", 2, OrderStatus.CLOSED, "a", T, 0, 7, 9, "", line(1, 2), line(1, 1)));
        assertThat(moves()).containsExactly("s1@7 -3", "s1@9 3");
    }

    private List<String> moves() {
        return store.db()
                .read(
                        h ->
                                h.createQuery(
                                                "SELECT sku_id || '@' || effect || ' ' || delta"
                                                    + " FROM stock_move ORDER BY sku_id, effect")
                                        .mapTo(String.class)
                                        .list());
    }

    @Test
    void aLaterEpochWinsAndWhatItForgotStaysMarked() {
        String kept =
                apply(
                        1,
                        order(
                                "1",
                                9,
                                OrderStatus.SHIPPED,
                                "a",
                                T,
                                T,
                                7,
                                0,
                                "SF1234567",
                                line(1, 1)));
        String lost = apply(1, order("2", 5, OrderStatus.PAID, "b", T, T, 8, 0, "", line(1, 1)));
        apply(2, order("1", 2, OrderStatus.PAID, "a", T, T, 3, 0, "", line(1, 1)));
        apply(1, order("1", 99, OrderStatus.CLOSED, "a", T, T, 7, 0, "", line(1, 1)));
        assertThat(store.db().<Integer>write(tx -> orders.unknownThere(tx, ACCOUNT, 2)))
                .isEqualTo(1);
        assertThat(row(kept).status()).isEqualTo(OrderStatus.PAID);
        assertThat(row(kept).shipState()).isEqualTo(ShipState.INTENT);
        assertThat(row(lost).unknownThere()).isTrue();
        assertThat(moves()).containsExactly("s1@3 -1");
        assertRefused(
                () -> orders.ship(OWNER, lost, "SF", "SF7654321", 0), "order.ship.unknownThere");
    }

    @Test
    void heapCountsAlwaysEqualTheOrdersThemselves() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            int n = random.nextInt(60);
            OrderStatus status = OrderStatus.values()[random.nextInt(8)];
            String waybill = status == OrderStatus.SHIPPED ? "SF100000" + n : "";
            String id =
                    apply(
                            order(
                                    "r" + n,
                                    i + 1,
                                    status,
                                    "b" + n % 9,
                                    T + n,
                                    T,
                                    0,
                                    0,
                                    waybill,
                                    line(1 + n % 6, 1)));
            switch (random.nextInt(5)) {
                case 0 ->
                        change(
                                tx ->
                                        orders.refund(
                                                tx,
                                                id,
                                                Refund.of(
                                                        RefundState.values()[random.nextInt(3)])));
                case 1 -> change(tx -> orders.hold(tx, OWNER, id, "等"));
                case 2 -> change(tx -> orders.release(tx, OWNER, id));
                default -> {
                    if (orders.find(id).orElseThrow().shippable()) {
                        orders.ship(OWNER, id, "SF", "SF200000" + n, 0);
                    }
                }
            }
        }
        var recounted = new EnumMap<OrderTab, Long>(OrderTab.class);
        for (OrderTab tab : OrderTab.values()) {
            recounted.put(tab, (long) orders.search(OrderQuery.of("", tab, 1000)).size());
        }
        assertThat(orders.counts()).isEqualTo(recounted);
        for (OrderTab tab : OrderTab.values()) {
            orders.parts().get(tab).forEach((part, count) -> recounted(tab, part, count));
        }
        assertThat(orders.parts().get(OrderTab.ALL).values()).allMatch(v -> v > 0);
        Map<OrderTab, Map<OrderPart, Long>> kept = orders.parts();
        countedByTheUpgrade();
        assertThat(orders.parts()).isEqualTo(kept);
        assertThat(orders.search(OrderQuery.of("", OrderTab.TO_SHIP, 1000)))
                .allMatch(OrderRow::shippable);
        assertThat(Map.copyOf(recounted).values()).allMatch(v -> v > 0);
    }

    // an older shop gets its counts by the script: they must be those that are kept from then on
    private void countedByTheUpgrade() throws IOException {
        try (var script = Store.class.getResourceAsStream("004.sql")) {
            String all = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            String end = "DROP TABLE heaped;";
            String part =
                    all.substring(
                            all.indexOf("CREATE TEMP TABLE heaped"),
                            all.indexOf(end) + end.length());
            change(tx -> tx.update("DELETE FROM order_count WHERE instr(name, '.') > 0"));
            change(tx -> tx.handle().createScript(part).execute());
        }
    }

    private void recounted(OrderTab tab, OrderPart part, long count) {
        String word = List.of("FOLLOWER", "PUBLIC", "ADS", "SHARE", "REPEAT").get(part.ordinal());
        assertThat(orders.search(OrderQuery.of(word, tab, 1000)))
                .as("%s of %s", part, tab)
                .hasSize((int) count);
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
