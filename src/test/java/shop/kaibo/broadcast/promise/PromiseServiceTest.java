package shop.kaibo.broadcast.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.broadcast.Stage.OWNER;
import static shop.kaibo.order.Reports.line;
import static shop.kaibo.order.Reports.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.broadcast.Stage;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

class PromiseServiceTest {
    private static final Set<Integer> UNPAID =
            Set.of(3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 53, 58, 63, 68, 73, 78, 83, 88, 93, 98);
    private static final Set<Integer> REFUNDED = Set.of(1, 10, 11, 30, 45, 56, 60);
    private static final int SHIPPED_FIRST = 20;

    @TempDir Path home;
    @TempDir Path other;
    private final SettableClock clock = new SettableClock();

    // paid in another order than placed: by pairs the later one pays first
    private static OrderReport report(long from, int i) {
        boolean paid = !UNPAID.contains(i);
        return order(
                "r%03d".formatted(i),
                1,
                paid ? OrderStatus.PAID : OrderStatus.PENDING_PAY,
                "b" + i,
                from + i * 1000L,
                paid ? from + 1000L * (i % 2 == 0 ? i + 3 : i) : 0,
                line(1 + i % 3, 1));
    }

    private static List<String> oracle() {
        List<Integer> paid = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            if (!UNPAID.contains(i) && !REFUNDED.contains(i)) {
                paid.add(i);
            }
        }
        paid.sort(
                (a, b) -> {
                    int byTime = Integer.compare(a % 2 == 0 ? a + 3 : a, b % 2 == 0 ? b + 3 : b);
                    return byTime != 0 ? byTime : Integer.compare(a, b);
                });
        return paid.stream().limit(50).map("r%03d"::formatted).toList();
    }

    private void fill(Stage stage, long from, long seed) {
        List<Integer> arrival = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            arrival.add(i);
        }
        Collections.shuffle(arrival, new Random(seed));
        for (int i : arrival) {
            String id = stage.page(report(from, i)).getFirst();
            if (i % 17 == 0) {
                stage.floor.tick(OWNER);
            }
            if (i == SHIPPED_FIRST) {
                stage.orders.ship(OWNER, id, "SF", "SF1234567890123", 0);
                refunded(stage, id);
            } else if (REFUNDED.contains(i)) {
                refunded(stage, id);
            }
        }
        stage.floor.tick(OWNER);
    }

    private static void refunded(Stage stage, String id) {
        stage.store
                .db()
                .write(
                        tx -> {
                            stage.orders.refund(tx, id, Refund.of(RefundState.REFUNDED));
                            return id;
                        });
    }

    private static List<String> numbers(Stage stage, String promise) {
        return stage.floor.promises().valid(promise).stream()
                .map(id -> stage.orders.find(id).orElseThrow().remoteId())
                .toList();
    }

    @Test
    void exactlyTheFirstFiftyPaidHaveItEverywhereAndAfterARestart() {
        String show;
        String promise;
        long from = clock.nowMs();
        try (var stage = new Stage(home, clock).begun()) {
            promise = stage.floor.promises().make(OWNER, 50, 0, 0, "s6").id();
            fill(stage, from, 1);
            assertThat(numbers(stage, promise)).isEqualTo(oracle()).hasSize(50);
            // the one refunded after it had left keeps its gift, and its place
            assertThat(numbers(stage, promise)).contains("r020");
            assertThat(stage.listings.at(6).left()).isEqualTo(50);
            String first = stage.floor.promises().valid(promise).getFirst();
            assertThat(stage.floor.promises().giftsOf(first)).containsExactly("货6");
            assertThat(stage.orders.detail(first).orElseThrow().timeline())
                    .anyMatch(m -> m.kind().equals("order.gift"));
            show = stage.broadcasts.current().orElseThrow().id();
        }
        try (var again = new Stage(home, clock)) {
            assertThat(numbers(again, promise)).isEqualTo(oracle());
            again.floor.tick(OWNER);
            assertThat(again.listings.at(6).left()).isEqualTo(50);
            // taken back, all its pieces are back
            again.floor.promises().undo(OWNER, promise);
            assertThat(again.listings.at(6).left()).isEqualTo(100);
            assertThat(again.floor.promises().of(show)).isEmpty();
        }
        // another station, other pages in another order
        clock.set(from);
        try (var second = new Stage(other, clock).begun()) {
            String theirs = second.floor.promises().make(OWNER, 50, 0, 0, "s6").id();
            fill(second, from, 2);
            assertThat(numbers(second, theirs)).isEqualTo(oracle());
        }
    }

    @Test
    void aTimeAndASumLimitToo() {
        try (var stage = new Stage(home, clock).begun()) {
            long from = clock.nowMs();
            String soon = stage.floor.promises().make(OWNER, 0, 60_000, 0, "s6").id();
            String rich = stage.floor.promises().make(OWNER, 0, 0, 3_000, "s5").id();
            stage.page(
                    order("a", 1, OrderStatus.PAID, "a", from, from + 59_999, line(1, 1)),
                    order("b", 1, OrderStatus.PAID, "b", from, from + 60_000, line(1, 3)),
                    order("c", 1, OrderStatus.PAID, "c", from - 9_000, from - 5_000, line(1, 4)),
                    order("d", 1, OrderStatus.PAID, "d", from, from + 61_000, line(1, 2)));
            assertThat(numbers(stage, soon)).containsExactly("a");
            assertThat(numbers(stage, rich)).containsExactly("b");
            assertThatThrownBy(() -> stage.floor.promises().make(OWNER, 0, 0, 0, "s6"))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aGiftThatRunsOutIsStillOwed() {
        try (var stage = new Stage(home, clock).begun()) {
            stage.listings.restock(OWNER, "s6", -98);
            stage.floor.promises().make(OWNER, 3, 0, 0, "s6");
            long at = clock.nowMs();
            for (int i = 0; i < 4; i++) {
                stage.page(order("a" + i, 1, OrderStatus.PAID, "a" + i, at, at + i, line(1, 1)));
            }
            stage.floor.tick(OWNER);
            String show = stage.broadcasts.current().orElseThrow().id();
            PromiseStand stand = stage.floor.promises().of(show).getFirst();
            assertThat(stand.valid()).isEqualTo(3);
            assertThat(stand.lacking()).isEqualTo(1);
            assertThat(stage.listings.at(6).left()).isZero();
        }
    }
}
