package shop.kaibo.broadcast.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.broadcast.Stage.OWNER;
import static shop.kaibo.order.Reports.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.broadcast.Stage;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class RescueServiceTest {
    @TempDir Path home;
    private final SettableClock clock = new SettableClock();

    private static OrderReport.Line at(int slot, long quantity, long fen) {
        return new OrderReport.Line("rl" + slot, "rs" + slot, "货" + slot, "", quantity, fen);
    }

    private static Set<String> held(Stage stage) {
        return new TreeSet<>(stage.strings("SELECT remote_id FROM orders WHERE hold IS NOT NULL"));
    }

    private static Set<String> closing(Stage stage) {
        return new TreeSet<>(
                stage.strings(
                        "SELECT o.remote_id FROM outbox b JOIN orders o ON b.topic = 'order:' ||"
                                + " o.id WHERE b.kind = 'order.close' AND b.state = 'waiting'"));
    }

    private static void connected(Stage stage, boolean closes) {
        stage.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT INTO account(id, platform, name, url, capabilities,"
                                            + " epoch, state, created_ms) VALUES ('acc', 'sandbox',"
                                            + " '', 'http://127.0.0.1', ?, 1, 'open', 1)",
                                        "{\"closesOrders\":" + closes + "}"));
    }

    @Test
    void whereThePlatformClosesNothingTheUnpaidAreLeftToPeople() {
        try (var stage = new Stage(home, clock).begun()) {
            connected(stage, false);
            clock.pass(5_000);
            long at = clock.nowMs();
            stage.page(
                    order("a", 1, OrderStatus.PENDING_PAY, "a", at, 0, at(1, 1, 1000)),
                    order("b", 1, OrderStatus.PAID, "b", at, at, at(1, 1, 1000)));
            Rescue rescue = stage.floor.rescues().begin(OWNER, "l1", 0, "错价");
            assertThat(rescue.orders()).isEqualTo(2);
            assertThat(rescue.closing()).isZero();
            assertThat(rescue.unpaid()).isEqualTo(1);
            assertThat(closing(stage)).isEmpty();
        }
    }

    @Test
    void everyOrderAtTheWrongPriceIsHeldAndNoOther() {
        try (var stage = new Stage(home, clock).begun()) {
            connected(stage, true);
            var random = new Random(5);
            var wrong = new TreeSet<String>();
            long loss = 0;
            long unpaid = 0;
            String rescue = "";
            for (int i = 0; i < 300; i++) {
                clock.pass(1_000);
                if (i == 100) {
                    stage.listings.reprice(OWNER, "s1", 100, 0);
                    stage.store
                            .db()
                            .write(
                                    tx ->
                                            tx.update(
                                                    "UPDATE outbox SET state = 'done', sent_ms ="
                                                            + " 1"));
                }
                if (i == 220) {
                    Rescue begun = stage.floor.rescues().begin(OWNER, "l1", 0, "价格写错了");
                    assertThat(begun.orders()).isEqualTo(wrong.size());
                    assertThat(begun.lossFen()).isEqualTo(loss);
                    rescue = begun.id();
                    assertThat(stage.listings.at(1).left()).isZero();
                }
                int slot = 1 + random.nextInt(3);
                // buyers who had the old page open still pay the old price for a while
                long fen = slot == 1 && i >= 100 && (i > 110 || random.nextBoolean()) ? 100 : 1000;
                boolean paid = random.nextInt(5) > 0;
                long quantity = 1 + random.nextInt(2);
                String id = "r" + i;
                long now = clock.nowMs();
                stage.page(
                        order(
                                id,
                                1,
                                paid ? OrderStatus.PAID : OrderStatus.PENDING_PAY,
                                "b" + i,
                                now,
                                paid ? now : 0,
                                at(slot, quantity, fen)));
                if (fen == 100) {
                    wrong.add(id);
                    loss += quantity * 900;
                    unpaid += paid ? 0 : 1;
                }
            }
            Rescue now = stage.floor.rescues().find(rescue).orElseThrow();
            assertThat(wrong).hasSizeGreaterThan(50);
            assertThat(held(stage)).isEqualTo(wrong);
            assertThat(now.orders()).isEqualTo(wrong.size());
            assertThat(now.lossFen()).isEqualTo(loss);
            assertThat(now.closing()).isEqualTo(unpaid).isGreaterThan(10);
            assertThat(now.unpaid()).isZero();
            assertThat(closing(stage))
                    .hasSize((int) unpaid)
                    .isSubsetOf(wrong)
                    .isEqualTo(
                            new TreeSet<>(
                                    stage.strings(
                                            "SELECT remote_id FROM orders WHERE hold IS NOT NULL"
                                                    + " AND paid_ms = 0")));
            assertThat(now.rightFen()).isEqualTo(1000);
            String one = stage.strings("SELECT id FROM orders WHERE hold IS NOT NULL").getFirst();
            assertThatThrownBy(() -> stage.orders.ship(OWNER, one, "SF", "SF1234567890123", 0))
                    .isInstanceOf(Refused.class);
            stage.floor.rescues().undo(OWNER, rescue);
            assertThat(held(stage)).isEmpty();
            assertThat(closing(stage)).isEmpty();
            assertThat(stage.listings.at(1).left()).isPositive();
        }
    }

    @Test
    void aPriceAlreadyMendedIsRescuedByNamingIt() {
        try (var stage = new Stage(home, clock).begun()) {
            stage.listings.reprice(OWNER, "s1", 399, 0);
            clock.pass(5_000);
            long at = clock.nowMs();
            stage.page(order("a", 1, OrderStatus.PAID, "a", at, at, at(1, 2, 399)));
            stage.store
                    .db()
                    .write(tx -> tx.update("UPDATE outbox SET state = 'done', sent_ms = 1"));
            stage.listings.reprice(OWNER, "s1", 3990, 0);
            assertThatThrownBy(() -> stage.floor.rescues().begin(OWNER, "l1", 555, "错价"))
                    .hasMessageContaining("live.rescue.never");
            Rescue rescue = stage.floor.rescues().begin(OWNER, "l1", 399, "错价");
            assertThat(rescue.orders()).isEqualTo(1);
            assertThat(held(stage)).containsExactly("a");
            assertThat(rescue.lossFen()).isEqualTo(2 * (1000 - 399));
        }
    }
}
