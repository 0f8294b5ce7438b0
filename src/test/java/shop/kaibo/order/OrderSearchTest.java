package shop.kaibo.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.order.Reports.ACCOUNT;
import static shop.kaibo.order.Reports.line;
import static shop.kaibo.order.Reports.order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class OrderSearchTest {
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
    void isFoundByWhateverIsAtHand() {
        String id =
                apply(
                        order(
                                "2026112200014821",
                                1,
                                OrderStatus.SHIPPED,
                                "甲",
                                T,
                                T,
                                0,
                                0,
                                "SF1234567",
                                line(3, 1)));
        String other =
                apply(order("2026112200019999", 1, OrderStatus.PAID, "乙", T + 1, T, line(2, 1)));
        String phone = row(id).buyer().phone();
        String tail = phone.substring(phone.length() - 4);
        for (String typed :
                List.of(
                        "2026112200014821",
                        "4821",
                        "…4821",
                        "sf1234567",
                        "3号",
                        "3 号",
                        "a3",
                        "张甲",
                        "昵称甲",
                        tail,
                        "4821 3号",
                        "张甲 3号",
                        "张甲",
                        "00014821",
                        "000148",
                        "3",
                        "已发货",
                        "shipped 3号",
                        "10.00 3号",
                        "10元 已发货",
                        "¥10 张甲",
                        "公域 3号",
                        "000148 3号 已发货 10.00")) {
            assertThat(search(typed)).as(typed).containsExactly(id);
        }
        for (String typed : List.of("39.90", "000149", "3号 待发货", "私域", "1999-01-01", "98765")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
        assertThat(search("4821 2号")).isEmpty();
        assertThat(search("")).containsExactly(other, id);
        assertThat(orders.search(OrderQuery.of("", OrderTab.ALL, 1).after(other)))
                .extracting(OrderRow::id)
                .containsExactly(id);
    }

    @Test
    void daysAreReadInShanghai() {
        clock.set(Shanghai.startOf(LocalDate.of(2026, 11, 22)) + 3_600_000);
        long midnight = Shanghai.startOf(LocalDate.of(2026, 11, 22));
        String late = apply(order("1", 1, OrderStatus.PAID, "a", midnight - 1, T, line(1, 1)));
        String early = apply(order("2", 1, OrderStatus.PAID, "b", midnight, T, line(1, 1)));
        String last = Shanghai.startOf(LocalDate.of(2025, 12, 24)) + "";
        String old =
                apply(order("3", 1, OrderStatus.PAID, "c", Long.parseLong(last), T, line(1, 1)));
        assertThat(search("今天")).containsExactly(early);
        assertThat(search("11-22 1号")).containsExactly(early);
        assertThat(search("昨天")).containsExactly(late);
        assertThat(search("11月21日")).containsExactly(late);
        assertThat(search("2026-11-21 待发货")).containsExactly(late);
        assertThat(search("12-24")).containsExactly(old);
        assertThat(search("13-45")).isEmpty();
    }

    @Test
    void pagesGoBothWaysWithoutLossOrRepetition() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            ids.addFirst(
                    apply(order("r" + i, 1, OrderStatus.PAID, "x" + i % 5, T + i, T, line(1, 1))));
        }
        for (String text : List.of("", "1号", "待发货", "10.00 1号", "昵称x1")) {
            List<String> all = search(text);
            var down = new ArrayList<String>();
            var query = OrderQuery.of(text, OrderTab.ALL, 4);
            List<OrderRow> page = orders.search(query);
            while (!page.isEmpty()) {
                page.forEach(row -> down.add(row.id()));
                page = orders.search(query.after(down.getLast()));
            }
            assertThat(down).as(text).isEqualTo(all);
            var up = new ArrayList<String>(List.of(all.getLast()));
            page = orders.search(query.newerThan(up.getFirst()));
            while (!page.isEmpty()) {
                up.addAll(0, page.stream().map(OrderRow::id).toList());
                page = orders.search(query.newerThan(up.getFirst()));
            }
            assertThat(up).as(text).isEqualTo(all);
        }
        assertThat(search("")).isEqualTo(ids);
    }

    private List<String> search(String text) {
        return orders.search(OrderQuery.of(text, OrderTab.ALL, 50)).stream()
                .map(OrderRow::id)
                .toList();
    }
}
