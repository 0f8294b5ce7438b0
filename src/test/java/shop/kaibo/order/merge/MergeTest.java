package shop.kaibo.order.merge;

import static org.assertj.core.api.Assertions.assertThat;

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
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.ShipOrder;
import shop.kaibo.order.merge.Households.Sent;
import shop.kaibo.order.merge.Households.Truth;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Ten thousand random homes against what really was ordered. */
final class MergeTest {
    private static final int HOMES = 10_000;
    private static final long T = 1_795_000_000_000L;
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    private final Households truth = new Households();
    private final Random random = new Random(20261122);
    private Store store;
    private OrderService orders;
    private MergeService merges;
    private int placed;

    @BeforeEach
    void open(@TempDir Path home) {
        var clock = new SettableClock();
        clock.set(T);
        store = Store.open(home, clock);
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

    @Test
    void tenThousandHomesAndNoWrongAddress() throws Exception {
        for (int first = 0; first < HOMES; first += 50) {
            move(first);
        }
        List<MergeGroup> groups = merges.groups();
        assertThat(groups).hasSizeGreaterThan(4_000);
        List<Sent> planned = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String id : groups.get(i).ids()) {
                planned.add(new Sent(id, "plan " + i));
            }
        }
        assertThat(truth.wrong(planned, MergeService.PIECES)).isEmpty();
        assertThat(merges.count())
                .as("orders that may share, less those no parcel has room for")
                .isGreaterThanOrEqualTo(planned.size());

        // while the list stands on screen, something happens to one group in ten
        var spoilt = new ArrayList<MergeGroup>();
        for (int i = 0; i < groups.size(); i += 10) {
            spoil(groups.get(i), i / 10);
            spoilt.add(groups.get(i));
        }
        int refused = ship(groups);
        assertThat(refused).isEqualTo(spoilt.size());
        List<MergeGroup> again = merges.groups();
        ship(again);
        List<Sent> sent = sent();
        assertThat(sent).hasSizeGreaterThan(planned.size() * 9 / 10);
        assertThat(truth.wrong(sent, MergeService.PIECES)).isEmpty();
        assertThat(merges.groups()).isEmpty();
        everyFaultIsSeen(sent);
    }

    // the judge must be able to find each fault it looks for
    private void everyFaultIsSeen(List<Sent> sent) {
        Sent one = sent.getFirst();
        Sent alien =
                sent.stream().filter(s -> !home(s).equals(home(one))).findFirst().orElseThrow();
        assertThat(seen(sent, one)).contains("twice");
        assertThat(seen(sent, new Sent(alien.orderId(), one.waybill()))).contains("wrong address");
        String held =
                truth.orders.entrySet().stream()
                        .filter(o -> o.getValue().reason().equals("refund"))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        assertThat(seen(sent, new Sent(held, "x"))).contains("refund");
        assertThat(truth.wrong(sent, 2).toString()).contains("too heavy");
        assertThat(truth.wrong(List.of(), MergeService.PIECES).toString()).contains("forgotten");
    }

    private String home(Sent sent) {
        return truth.orders.get(sent.orderId()).home();
    }

    private String seen(List<Sent> sent, Sent wrong) {
        var with = new ArrayList<>(sent);
        with.add(wrong);
        return truth.wrong(with, MergeService.PIECES).toString();
    }

    private void move(int first) {
        var reports = new ArrayList<OrderReport>();
        var truths = new ArrayList<Truth>();
        for (int home = first; home < first + 50; home++) {
            String buyer = "b" + home;
            int many = 2 + random.nextInt(3);
            for (int i = 0; i < many; i++) {
                // a second place of the same buyer, the first place of the next, or none told
                int dice = random.nextInt(12);
                String place = dice == 0 ? "" : dice < 3 ? "P" + (home + 1) : "P" + home;
                String why = random.nextInt(10) == 0 ? "unpaid" : "";
                why = why.isEmpty() && random.nextInt(12) == 0 ? "remark" : why;
                long pieces = 1 + random.nextInt(random.nextInt(8) == 0 ? 18 : 4);
                var one = new Truth("acc", buyer, place, pieces, why);
                truths.add(one);
                reports.add(
                        Households.report(
                                "n" + placed++,
                                1,
                                one,
                                why.equals("unpaid") ? OrderStatus.PENDING_PAY : OrderStatus.PAID,
                                why.equals("remark") ? "送礼" : "",
                                T + placed));
            }
        }
        store.db()
                .write(
                        tx -> {
                            List<String> ids = orders.apply(tx, "acc", 1, reports);
                            for (int i = 0; i < ids.size(); i++) {
                                truth.orders.put(ids.get(i), truths.get(i));
                                happens(tx, ids.get(i));
                            }
                            return ids;
                        });
    }

    private void happens(Tx tx, String id) {
        switch (random.nextInt(14)) {
            case 0 -> refund(tx, id, RefundState.UNDER_WAY);
            case 1 -> refund(tx, id, RefundState.REFUNDED);
            case 2 -> {
                orders.hold(tx, OWNER, id, "等");
                because(id, "hold");
            }
            default -> {}
        }
    }

    private void refund(Tx tx, String id, RefundState state) {
        orders.refund(tx, id, Refund.of(state));
        because(id, "refund");
    }

    private void because(String id, String why) {
        truth.orders.computeIfPresent(id, (_, one) -> one.because(why));
    }

    private void spoil(MergeGroup group, int turn) {
        MergePiece piece = group.orders().getLast();
        String id = piece.id();
        Consumer<Tx> event =
                switch (turn % 3) {
                    case 0 -> tx -> refund(tx, id, RefundState.UNDER_WAY);
                    case 1 ->
                            tx -> {
                                orders.hold(tx, OWNER, id, "等");
                                because(id, "hold");
                            };
                    default ->
                            tx -> {
                                Truth moved = truth.orders.get(id).movedTo("new " + id);
                                truth.orders.put(id, moved);
                                orders.apply(
                                        tx,
                                        "acc",
                                        1,
                                        Households.report(
                                                piece.remoteId(),
                                                2,
                                                moved,
                                                OrderStatus.PAID,
                                                "",
                                                T + 9));
                            };
                };
        store.db()
                .write(
                        tx -> {
                            event.accept(tx);
                            return id;
                        });
    }

    private final AtomicInteger waybills = new AtomicInteger();

    private int ship(List<MergeGroup> groups) throws Exception {
        var refused = new AtomicInteger();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (MergeGroup group : groups) {
                String waybill = "SF1%09d".formatted(waybills.incrementAndGet());
                all.add(
                        desks.submit(
                                () -> {
                                    try {
                                        merges.ship(OWNER, group.ids(), "SF", waybill, 0);
                                    } catch (Refused e) {
                                        refused.incrementAndGet();
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return refused.get();
    }

    private List<Sent> sent() {
        return store
                .db()
                .read(
                        h ->
                                h.createQuery(
                                                "SELECT payload FROM outbox WHERE kind ="
                                                        + " 'order.ship'")
                                        .mapTo(String.class)
                                        .list())
                .stream()
                .map(payload -> Payloads.read(payload, ShipOrder.class))
                .map(ship -> new Sent(ship.orderId(), ship.waybill()))
                .toList();
    }
}
