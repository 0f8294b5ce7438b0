package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.Outgoing;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.drill.JumpClock;
import shop.kaibo.platform.RemoteCase.Type;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Eight kinds of case, decided without a network, and six things that happen on the platform before
 * the decision arrives: nothing is paid twice, nothing is done on what is no longer so, and a
 * person sees why.
 */
class LateDecisionTest {
    private static final long LONG_ENOUGH = 60_000;
    private static final String[] MEANWHILE = {
        "refund", "withdraw", "amount", "overdue", "type", "nothing"
    };
    private static final Type[] TYPES =
            Arrays.stream(Type.values()).filter(type -> type != Type.OTHER).toArray(Type[]::new);

    @TempDir Path folder;
    private final JumpClock clock = new JumpClock();
    private Market market;
    private Till till;
    private long waybills;

    private record Cell(Type type, String meanwhile, String remoteId) {
        @Override
        public String toString() {
            return type + " / " + meanwhile;
        }
    }

    @Test
    void aDecisionThatComesLateIsNeitherRepeatedNorHidden() {
        try (var there = new Market(folder.resolve("there"), clock);
                var here = new Till(folder.resolve("home"), clock)) {
            market = there;
            till = here;
            till.connect(market.url());
            List<Cell> cells = cells();
            till.engine.untilIdle(LONG_ENOUGH);
            var decided = new HashMap<Cell, String>();
            cells.forEach(cell -> decided.put(cell, decide(sale(cell))));
            cells.forEach(this::happen);
            till.engine.untilIdle(LONG_ENOUGH);
            Map<String, JsonNode> state = new HashMap<>();
            market.server
                    .backstage()
                    .state()
                    .get("cases")
                    .forEach(row -> state.put(row.get("remoteId").stringValue(), row));
            for (Cell cell : cells) {
                check(cell, decided.get(cell), state.get(cell.remoteId()));
            }
            var oracle = new CaseOracle(market.server.backstage().effects());
            assertThat(oracle.faults).isEmpty();
            market.agrees(till);
        }
    }

    private List<Cell> cells() {
        till.list(1, 3990, 200);
        till.engine.untilIdle(LONG_ENOUGH);
        int count = TYPES.length * MEANWHILE.length;
        var wish = new OrderWish(market.anySku(), 1, Source.FOLLOWER, true);
        List<String> orders =
                market.server.backstage().placeOrders(Collections.nCopies(count, wish), 3);
        till.engine.untilIdle(LONG_ENOUGH);
        for (int i = 0; i < count; i++) {
            String id = till.orders.find(orders.get(i)).orElseThrow().id();
            till.orders.ship(Till.OWNER, id, "YTO", "YT%010d".formatted(i), 0);
        }
        till.engine.untilIdle(LONG_ENOUGH);
        var cells = new ArrayList<Cell>();
        for (Type type : TYPES) {
            for (String meanwhile : MEANWHILE) {
                String order = orders.get(cells.size());
                // a seed decides whether goods are on their way: both are met over the columns
                String id = market.server.backstage().afterSale(order, type, cells.size() * 77L);
                cells.add(new Cell(type, meanwhile, id));
            }
        }
        return cells;
    }

    private AfterSale sale(Cell cell) {
        return till.cases.card(cell.remoteId()).orElseThrow().sale();
    }

    /** The act that pays where there is one, else the one that moves the case. */
    private String decide(AfterSale sale) {
        Set<CaseAct> legal = sale.legal();
        if (sale.receivable()) {
            String receipt =
                    till.cases
                            .receive(
                                    Till.OWNER,
                                    sale,
                                    sale.returnWaybill(),
                                    Inspection.whole(Grade.SLIGHT),
                                    0)
                            .operation();
            return legal.contains(CaseAct.SEND) ? send(sale(sale)) : receipt;
        }
        if (legal.contains(CaseAct.SEND)) {
            return send(sale);
        }
        return legal.contains(CaseAct.ANSWER)
                ? till.cases.answer(Till.OWNER, sale.id(), "已补发", 0)
                : till.cases.approve(Till.OWNER, sale, 0);
    }

    private AfterSale sale(AfterSale before) {
        return till.cases.card(before.id()).orElseThrow().sale();
    }

    private String send(AfterSale sale) {
        return till.cases.send(
                Till.OWNER, sale, Outgoing.of("SF", "SF%012d".formatted(++waybills)), 0);
    }

    private void happen(Cell cell) {
        if (!cell.meanwhile().equals("nothing")) {
            market.server.backstage().step(cell.remoteId(), cell.meanwhile());
        }
    }

    private void check(Cell cell, String operation, JsonNode there) {
        AfterSale now = sale(cell);
        Operation done =
                till.store.db().read(h -> till.store.outbox().find(h, operation)).orElseThrow();
        assertThat(now.status().name()).as("%s", cell).isEqualTo(there.get("status").stringValue());
        assertThat(now.refundedFen())
                .as("%s", cell)
                .isEqualTo(there.get("refundedFen").longValue())
                .isLessThanOrEqualTo(3990);
        assertThat(now.intent()).as("%s", cell).isNull();
        if (cell.meanwhile().equals("nothing")) {
            assertThat(done.state()).as("%s", cell).isEqualTo(OperationState.DONE);
            assertThat(now.setback()).as("%s", cell).isEmpty();
        } else {
            assertThat(done.state()).as("%s", cell).isEqualTo(OperationState.REJECTED);
            assertThat(now.setback()).as("%s: a person sees why", cell).isEqualTo("stale");
            assertThat(
                            Stream.concat(
                                    till.cases.queue(1000).stream(),
                                    till.cases.oversight().toLookAt(1000).stream()))
                    .as("%s: it stands in the queue until somebody looked", cell)
                    .anyMatch(sale -> sale.id().equals(now.id()));
        }
    }
}
