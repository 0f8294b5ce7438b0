package shop.kaibo.sync;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.Outgoing;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Refused;
import shop.kaibo.drill.JumpClock;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Random lives of cases of all types: two stations with homes of their own decide, grade, send and
 * take back, now and then without a network, while buyers and the platform move the same cases and
 * hours pass. At the end everybody comes to rest and {@link CaseBooks} compares.
 */
public final class CaseHistories implements AutoCloseable {
    private static final Type[] TYPES =
            Arrays.stream(Type.values()).filter(type -> type != Type.OTHER).toArray(Type[]::new);
    private static final String[] STEPS = {
        "ask_again",
        "ask_again",
        "ask_again",
        "amount",
        "amount",
        "type",
        "type",
        "appeal",
        "withdraw",
        "refund",
        "for_buyer",
        "for_seller"
    };
    private static final String[] TEMPERS = {
        "", "", "", "cut=0.3", "drop=0.4", "http500=0.3", "truncate=0.2", "throttle=0.2", "late=0.5"
    };
    private static final Actor SECOND = new Actor("second", "2", Role.OWNER);
    private static final Actor[] ACTORS = {Till.OWNER, SECOND};
    private static final long HOUR = 3_600_000;
    private static final long HELD = 10_000;
    private static final long WHILE = 250;
    private static final long LONG_ENOUGH = 120_000;
    static final long STOCK = 500;

    final Market market;
    final Till[] tills = new Till[2];
    private final Path folder;
    private final RandomGenerator random;
    private final JumpClock clock = new JumpClock();
    private final boolean keyless;
    private final boolean both;
    private final Map<String, String> lastOperation = new HashMap<>();
    private long waybills;
    long decisions;

    private CaseHistories(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
        market = new Market(folder.resolve("there"), clock);
        keyless = random.nextInt(4) == 0;
        if (keyless) {
            market.keyless();
        }
        // a platform with keys tells whose word it took when a parcel is scanned on both benches
        both = !keyless && random.nextInt(3) == 0;
        for (int i = 0; i < tills.length; i++) {
            tills[i] = new Till(folder.resolve("home" + i), clock);
            tills[i].connect(market.url());
        }
    }

    /**
     * Lives so many cases in a new folder and compares both sides; then again after each sabotage,
     * one after the other.
     */
    public static List<CaseBooks> run(
            Path folder, RandomGenerator random, int count, List<String> sabotages) {
        try (var histories = new CaseHistories(folder, random)) {
            histories.begin(count);
            int rounds = 8 + random.nextInt(8);
            for (int i = 0; i < rounds; i++) {
                histories.round();
            }
            histories.rest();
            var books = new ArrayList<CaseBooks>();
            books.add(new CaseBooks(histories).compare());
            for (String sabotage : sabotages) {
                var after = new CaseBooks(histories);
                after.sabotage(sabotage);
                books.add(after.compare());
            }
            return books;
        }
    }

    private void begin(int count) {
        tills[0].list(1, 3990, STOCK);
        tills[0].engine.untilIdle(LONG_ENOUGH);
        String sku = market.anySku();
        var wishes = new ArrayList<OrderWish>();
        // some orders have two cases, each for all of it
        int orders = count - count / 4;
        for (int i = 0; i < orders; i++) {
            wishes.add(new OrderWish(sku, 1 + random.nextInt(3), Source.FOLLOWER, true));
        }
        List<String> ids = market.server.backstage().placeOrders(wishes, random.nextLong());
        tills[0].engine.untilIdle(LONG_ENOUGH);
        for (int i = 0; i < orders; i++) {
            if (i % 5 > 0) {
                var order = tills[0].orders.find(ids.get(i)).orElseThrow();
                tills[0].orders.ship(Till.OWNER, order.id(), "YTO", "YT%010d".formatted(i), 0);
            }
        }
        tills[0].engine.untilIdle(LONG_ENOUGH);
        for (int i = 0; i < count; i++) {
            int order = i % orders;
            Type type = TYPES[random.nextInt(TYPES.length)];
            boolean unsent = order % 5 == 0;
            market.server
                    .backstage()
                    .afterSale(ids.get(order), unsent ? Type.REFUND_ONLY : type, random.nextLong());
        }
    }

    private void round() {
        market.faults(temper());
        if (random.nextInt(8) == 0) {
            reopen(random.nextInt(2));
        }
        for (int i = 0; i < tills.length; i++) {
            boolean online = random.nextInt(3) > 0;
            if (online && random.nextBoolean()) {
                tills[i].engine.untilIdle(WHILE);
            }
            work(i);
            if (online) {
                tills[i].engine.untilIdle(WHILE);
            }
        }
        platform();
        if (random.nextInt(5) == 0) {
            clock.jump(random.nextLong(1, 20) * HOUR);
        }
        clock.jump(random.nextLong(20_000));
    }

    private String temper() {
        String temper = TEMPERS[random.nextInt(TEMPERS.length)];
        return temper.isEmpty() && !keyless && random.nextBoolean() ? "duplicate=0.5" : temper;
    }

    private void reopen(int i) {
        tills[i].close();
        tills[i] = new Till(folder.resolve("home" + i), clock);
    }

    private void work(int station) {
        Till till = tills[station];
        for (AfterSale sale : till.cases.latest(1000)) {
            int dice = random.nextInt(10);
            String last = lastOperation.get(station + sale.id());
            try {
                if (dice == 0 && last != null) {
                    till.cases.undo(ACTORS[station], last);
                } else if (dice < 5) {
                    act(till, station, sale);
                }
            } catch (Refused said) {
                // a person reads why and goes on
                lastOperation.remove(station + sale.id());
            }
        }
    }

    private void act(Till till, int station, AfterSale sale) {
        if (sale.legal().isEmpty()) {
            return;
        }
        var legal = List.copyOf(sale.legal());
        CaseAct act = legal.get(random.nextInt(legal.size()));
        long release = random.nextBoolean() ? 0 : clock.nowMs() + HELD;
        Actor actor = ACTORS[station];
        boolean here = both || Math.floorMod(sale.remoteId().hashCode(), 2) == station;
        boolean back = sale.status().word().equals("wait_seller_receive");
        String operation =
                switch (act) {
                    case AGREE_REFUND, AGREE_RETURN -> till.cases.approve(actor, sale, release);
                    case ANSWER -> till.cases.answer(actor, sale.id(), "已说明", release);
                    case CONFIRM_RECEIPT -> here ? receive(till, actor, sale, release) : "";
                    case SEND -> send(till, actor, sale, here, back, release);
                    case REFUSE ->
                            back && here
                                    ? receive(till, actor, sale, release)
                                    : till.cases.refuse(actor, sale.id(), "不符", release);
                };
        if (!operation.isEmpty()) {
            decisions++;
            lastOperation.put(station + sale.id(), operation);
        }
    }

    // a parcel lies on one bench only, unless both took it in
    private String send(
            Till till, Actor actor, AfterSale sale, boolean here, boolean back, long release) {
        if (back && !here) {
            return "";
        }
        CaseCard card = till.cases.card(sale.id()).orElseThrow();
        if (back && card.parcel() == null) {
            return receive(till, actor, sale, release);
        }
        String waybill = "SF%s%010d".formatted(actor.station(), ++waybills);
        return till.cases.send(actor, sale, Outgoing.of("SF", waybill), release);
    }

    private String receive(Till till, Actor actor, AfterSale sale, long release) {
        Grade grade = Grade.of(1 + random.nextInt(random.nextInt(3) == 0 ? 5 : 2));
        Long pieces = random.nextInt(6) == 0 ? random.nextLong(sale.quantity() + 1) : null;
        var found = new Inspection(grade, pieces, null);
        return till.cases.receive(actor, sale, sale.returnWaybill(), found, release).operation();
    }

    private void platform() {
        for (var row : market.server.backstage().state().get("cases")) {
            if (random.nextInt(4) > 0) {
                continue;
            }
            String step = STEPS[random.nextInt(STEPS.length)];
            try {
                market.server.backstage().step(row.get("remoteId").stringValue(), step);
            } catch (RuntimeException notNow) {
                if (!notNow.getClass().getSimpleName().equals("Refusal")) {
                    throw notNow;
                }
            }
        }
    }

    // buyers send goods in their own time: at rest is when nothing happened meanwhile
    private void rest() {
        market.faults("");
        clock.jump(HELD * 2);
        int before;
        do {
            before = market.server.backstage().effects().size();
            for (Till till : tills) {
                till.engine.untilIdle(LONG_ENOUGH);
            }
            tills[0].engine.untilIdle(LONG_ENOUGH);
            clock.jump(HELD);
        } while (before != market.server.backstage().effects().size());
    }

    @Override
    public void close() {
        for (Till till : tills) {
            till.close();
        }
        market.close();
    }
}
