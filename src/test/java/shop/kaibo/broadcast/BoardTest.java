package shop.kaibo.broadcast;

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
import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.Reports;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Events;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class BoardTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Store store;
    private BuyerService buyers;
    private OrderService orders;
    private BroadcastService broadcasts;

    @BeforeEach
    void open() {
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new Chronicle(store, new BoardFigures()));
        var listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        broadcasts = new BroadcastService(store, listings);
        Reports.listings(store.db(), 6);
    }

    @AfterEach
    void close() {
        buyers.close();
        store.close();
    }

    private String apply(long epoch, OrderReport report) {
        return store.db().write(tx -> orders.apply(tx, ACCOUNT, epoch, report));
    }

    private Board board() {
        return broadcasts.board().orElseThrow();
    }

    @Test
    void aShowAdoptsTheShelfAndItsEndClosesIt() {
        assertThat(broadcasts.board()).isEmpty();
        Broadcast show = broadcasts.start(OWNER, " 小朱 ");
        assertThat(show.shelfId()).isEqualTo("shelf");
        assertThat(show.anchor()).isEqualTo("小朱");
        assertThatThrownBy(() -> broadcasts.start(OWNER, "阿芳")).isInstanceOf(Refused.class);
        clock.pass(1000);
        broadcasts.stop(OWNER);
        assertThat(broadcasts.current()).isEmpty();
        assertThatThrownBy(() -> broadcasts.stop(OWNER)).isInstanceOf(Refused.class);
        Broadcast next = broadcasts.start(OWNER, "阿芳");
        assertThat(next.shelfId()).isNotEqualTo("shelf");
        assertThatThrownBy(() -> broadcasts.pin(OWNER, "l1")).isInstanceOf(Refused.class);
        List<Events.Event> history =
                store.db().read(h -> store.events().of(h, Broadcast.topic(show.id())));
        assertThat(history)
                .extracting(Events.Event::kind)
                .containsExactly("broadcast.started", Sold.KIND, "broadcast.ended");
    }

    @Test
    void everyOrderBelongsToWhoeverSpokeThatSecond() {
        long before = clock.nowMs() - 1000;
        clock.pass(300);
        broadcasts.start(OWNER, "小朱");
        long start = clock.nowMs();
        clock.pass(60_400);
        broadcasts.handOver(OWNER, "阿芳");
        long handed = clock.nowMs();
        clock.pass(60_000);
        long ended = broadcasts.stop(OWNER).endedMs();
        assertThat(anchorOf("a", before)).isEmpty();
        assertThat(anchorOf("b", start - 300)).isEqualTo("小朱");
        assertThat(anchorOf("c", handed - 1000)).isEqualTo("小朱");
        assertThat(anchorOf("d", handed - 700)).isEqualTo("阿芳");
        assertThat(anchorOf("e", ended - 1)).isEqualTo("阿芳");
        assertThat(anchorOf("f", ended)).isEmpty();
    }

    private String anchorOf(String remoteId, long createdMs) {
        String id =
                apply(
                        1,
                        order(
                                remoteId,
                                1,
                                OrderStatus.PAID,
                                "x",
                                createdMs,
                                createdMs,
                                line(1, 1)));
        return orders.find(id).orElseThrow().anchor();
    }

    @Test
    void theBoardTellsSpeedAndWhatRunsOut() {
        Broadcast show = broadcasts.start(OWNER, "小朱");
        broadcasts.pin(OWNER, "l2");
        clock.pass(120_000);
        long t = clock.nowMs() - 1000;
        apply(1, order("1", 1, OrderStatus.PAID, "a", t, t, 6, 0, "", line(1, 80)));
        apply(1, order("2", 1, OrderStatus.PENDING_PAY, "b", t, 0, 7, 0, "", line(2, 100)));
        apply(1, order("3", 1, OrderStatus.PAID, "c", t, t, 8, 0, "", line(3, 6)));
        Board board = board();
        assertThat(board.totals()).isEqualTo(new BoardTotals(3, 186, 2, 86_000, 0));
        BoardSlot one = board.slots().getFirst();
        assertThat(one.left()).isEqualTo(20);
        assertThat(one.whole()).isEqualTo(100);
        assertThat(one.perMinute()).isEqualTo(40.0);
        assertThat(one.minutesLeft()).isEqualTo(1);
        assertThat(board.slots().get(1).pinned()).isTrue();
        assertThat(board.slots().get(1).soldOut()).isTrue();
        assertThat(board.slots().get(2).low()).isFalse();
        assertThat(board.slots().get(3).minutesLeft()).isEqualTo(-1);
        assertThat(board.alerts())
                .containsExactly(
                        new BoardAlert.Low("l1", 1, 20, 1, 400),
                        new BoardAlert.SoldOut("l2", 2, 500));
        assertThat(board.minutes()).hasSize(60);
        assertThat(board.minutes().stream().mapToLong(BoardMinute::paidFen).sum())
                .isEqualTo(86_000);
        assertThat(board.onMic()).isEqualTo("小朱");
        apply(1, order("2", 2, OrderStatus.CLOSED, "b", t, 0, 7, 9, "", line(2, 100)));
        assertThat(board().totals()).isEqualTo(new BoardTotals(3, 86, 2, 86_000, 0));
        assertThat(board().slots().get(1).left()).isEqualTo(100);
        assertThat(board().broadcast()).isEqualTo(show);
    }

    @Test
    void figuresAlwaysEqualTheOrdersCountedAnew() throws IOException {
        var random = new Random(11);
        long version = 0;
        for (int round = 0; round < 3; round++) {
            broadcasts.start(OWNER, "主播" + round);
            for (int i = 0; i < 200; i++) {
                clock.pass(random.nextInt(3_000));
                int n = round * 60 + random.nextInt(60);
                long created = 1_795_262_400_000L + n * 7_000L;
                OrderStatus status = OrderStatus.values()[random.nextInt(8)];
                long paid =
                        status == OrderStatus.PENDING_PAY ? 0 : created + random.nextInt(200_000);
                long epoch = i > 150 ? 2 : 1;
                String id =
                        apply(
                                epoch,
                                order(
                                        "r" + n,
                                        ++version,
                                        status,
                                        "b" + n % 7,
                                        created,
                                        paid,
                                        line(1 + n % 6, 1 + n % 3),
                                        line(1 + n % 4, 1)));
                if (random.nextInt(3) == 0) {
                    RefundState state = RefundState.values()[random.nextInt(3)];
                    var refund = new Refund(state, random.nextBoolean(), random.nextInt(3) == 0);
                    store.db()
                            .write(
                                    tx -> {
                                        orders.refund(tx, id, refund);
                                        return null;
                                    });
                }
            }
            broadcasts.stop(OWNER);
            store.db().write(tx -> orders.unknownThere(tx, ACCOUNT, 2));
        }
        assertThat(
                        count(
                                "SELECT count(*) FROM orders WHERE broadcast_id IS NOT NULL AND"
                                        + " unknown_there = 1"))
                .isNotEqualTo(List.of("0"));
        same(
                "SELECT broadcast_id || ' ' || orders || ' ' || pieces || ' ' || paid_orders || ' '"
                        + " || paid_fen || ' ' || refunds FROM board_total WHERE orders <> 0",
                "SELECT broadcast_id || ' ' || count(*) || ' ' || sum(CASE WHEN status = 'closed'"
                    + " THEN 0 ELSE (SELECT sum(quantity) FROM order_line WHERE order_id = o.id)"
                    + " END) || ' ' || sum(paid_ms > 0) || ' ' || sum(CASE WHEN paid_ms > 0 THEN"
                    + " total_fen ELSE 0 END) || ' ' || sum(refund_state <> 'none') FROM orders o"
                    + " WHERE broadcast_id IS NOT NULL AND unknown_there = 0 GROUP BY"
                    + " broadcast_id");
        same(
                "SELECT broadcast_id || ' ' || listing_id || ' ' || sold || ' ' || paid_fen FROM"
                        + " board_slot WHERE sold <> 0 OR paid_fen <> 0",
                "SELECT b || ' ' || l || ' ' || s || ' ' || p FROM (SELECT broadcast_id b,"
                    + " listing_id l, sum(CASE WHEN status = 'closed' THEN 0 ELSE quantity END) s,"
                    + " sum(CASE WHEN paid_ms > 0 THEN quantity * price_fen ELSE 0 END) p FROM"
                    + " orders o JOIN order_line n ON n.order_id = o.id WHERE broadcast_id IS NOT"
                    + " NULL AND unknown_there = 0 GROUP BY 1, 2) WHERE s <> 0 OR p <> 0");
        same(
                "SELECT broadcast_id || ' ' || minute_ms || ' ' || orders || ' ' || paid_orders ||"
                    + " ' ' || paid_fen FROM board_minute WHERE orders <> 0 OR paid_orders <> 0",
                "SELECT b || ' ' || m || ' ' || sum(o) || ' ' || sum(p) || ' ' || sum(f) FROM"
                    + " (SELECT broadcast_id b, created_ms - created_ms % 60000 m, 1 o, 0 p, 0 f"
                    + " FROM orders WHERE unknown_there = 0 UNION ALL SELECT broadcast_id, paid_ms"
                    + " - paid_ms % 60000, 0, 1, total_fen FROM orders WHERE paid_ms > 0 AND"
                    + " unknown_there = 0) WHERE b IS NOT NULL GROUP BY b, m");
        same(
                "SELECT broadcast_id || ' ' || listing_id || ' ' || minute_ms || ' ' || pieces FROM"
                        + " board_slot_minute WHERE pieces <> 0",
                "SELECT broadcast_id || ' ' || listing_id || ' ' || (created_ms - created_ms %"
                    + " 60000) || ' ' || sum(quantity) FROM orders o JOIN order_line n ON"
                    + " n.order_id = o.id WHERE broadcast_id IS NOT NULL AND unknown_there = 0 AND"
                    + " status <> 'closed' GROUP BY broadcast_id, listing_id, created_ms -"
                    + " created_ms % 60000");
    }

    private void groupsAgree(String by) {
        same(
                "SELECT broadcast_id || ' ' || %1$s || ' ' || orders || ' ' || pieces || ' ' ||"
                                .formatted(by)
                        + " paid_orders || ' ' || paid_fen || ' ' || refunds || ' ' || returns ||"
                        + " ' ' || quality || ' ' || repeats FROM board_%s WHERE orders <> 0"
                                .formatted(by),
                "SELECT broadcast_id || ' ' || %1$s || ' ' || count(*) || ' ' || sum(CASE WHEN"
                                .formatted(by)
                        + " status = 'closed' THEN 0 ELSE (SELECT sum(quantity) FROM order_line"
                        + " WHERE order_id = o.id) END) || ' ' || sum(paid_ms > 0) || ' ' ||"
                        + " sum(CASE WHEN paid_ms > 0 THEN total_fen ELSE 0 END) || ' ' ||"
                        + " sum(refund_state <> 'none') || ' ' || sum(returned) || ' ' ||"
                        + " sum(quality) || ' ' || sum(repeat_no > 1) FROM orders o WHERE"
                        + " broadcast_id IS NOT NULL AND unknown_there = 0 GROUP BY broadcast_id, "
                        + by);
    }

    private void same(String kept, String counted) {
        assertThat(count(kept)).isNotEmpty().containsExactlyInAnyOrderElementsOf(count(counted));
    }

    private List<String> count(String sql) {
        return store.db().read(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
