package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.base.Clock;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderTab;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The day's work of a shop on the platform of the trials, with a bad line in the middle. */
final class MainJobTest {
    @TempDir private Path folder;
    private SimServer sim;
    private Till till;

    @BeforeEach
    void open() {
        sim = SimServer.start(Clock.system());
        till = Stall.open(folder.resolve("home"));
        Stall.connect(till, sim);
    }

    @AfterEach
    void close() {
        till.close();
        sim.close();
    }

    @Test
    void twentyListingsAndAHundredOrdersAreTheSameOnBothSides() {
        var listed = new ArrayList<Listing>();
        for (int i = 0; i < 20; i++) {
            listed.add(till.list(i * 9, 1_000 + i, 50));
        }
        settled();
        assertThat(sim.items.all()).hasSize(20);
        assertThat(sim.called).filteredOn("open.item.image.upload"::equals).hasSize(20);
        flaky(0.1, 7);
        sell(listed, 60);
        for (Listing listing : listed) {
            till.restock(listing, 7);
            // more than is sold in a moment: less could be a sale, and a person would be asked
            till.restockApart(listing, -20);
            till.reprice(listing, 2_000 + listing.slot());
        }
        settled();
        sim.faults = _ -> SimServer.Fault.LOST;
        for (Listing listing : listed) {
            till.restock(listing, 3);
        }
        till.engine.untilIdle(1_000);
        sell(listed, 40);
        flaky(0.1, 8);
        settled();
        shipAll();
        settled();
        refundSome();
        sim.faults = _ -> SimServer.Fault.NONE;
        settled();
        // stock read while the last change was on its way was not taken; it is told again
        for (int i = 0; i < 4; i++) {
            till.engine.untilIdle(2_000);
        }
        agree();
        assertThat(sim.refused).as("wrong requests").isEmpty();
    }

    /** Goes on until all is sent and read, however often the line is given up meanwhile. */
    private void settled() {
        for (int i = 0; i < 8; i++) {
            till.engine.tryNow();
            SyncState state = till.engine.untilIdle(4_000);
            long open = state.waiting() + state.unknown();
            if (open == 0 && till.engine.pass()) {
                return;
            }
        }
    }

    private void flaky(double share, long seed) {
        var random = new SplittableRandom(seed);
        sim.faults =
                method -> {
                    synchronized (random) {
                        double drawn = random.nextDouble();
                        boolean lost = method.contains("update") && drawn < share / 2;
                        return drawn >= share
                                ? SimServer.Fault.NONE
                                : lost ? SimServer.Fault.LOST : SimServer.Fault.UNANSWERED;
                    }
                };
    }

    private void sell(List<Listing> listed, int orders) {
        for (int i = 0; i < orders; i++) {
            String[] ids =
                    till.remoteSku(listed.get(i % listed.size()).skus().getFirst()).split(":");
            String buyer = String.valueOf(i);
            sim.inside(
                    () ->
                            sim.orders.place(
                                    Long.parseLong(ids[0]),
                                    Long.parseLong(ids[1]),
                                    1,
                                    true,
                                    buyer));
        }
    }

    private void shipAll() {
        List<OrderRow> rows = till.orders.search(OrderQuery.of("", OrderTab.ALL, 200));
        assertThat(rows.size()).isEqualTo(100);
        for (int i = 0; i < rows.size(); i++) {
            till.orders.ship(Till.OWNER, rows.get(i).id(), "YTO", "YT%010d".formatted(i), 0);
        }
    }

    private void refundSome() {
        List<Long> oids = sim.inside(() -> List.copyOf(sim.orders.all().keySet()));
        for (int i = 0; i < 10; i++) {
            long oid = oids.get(i);
            int way = i % 2 == 0 ? 10 : 1;
            sim.inside(() -> sim.refunds.ask(oid, way));
        }
        settled();
        List<AfterSale> cases = till.cases.latest(50);
        assertThat(cases.size()).isEqualTo(10);
        for (AfterSale sale : cases) {
            till.cases.approve(Till.OWNER, sale.id(), 0);
        }
        settled();
    }

    /** Counts, prices, stock, shipments and refunds of both sides. */
    private void agree() {
        List<Operation> open =
                till.latest(1_000).stream().filter(o -> o.state() != OperationState.DONE).toList();
        assertThat(
                        open.stream()
                                .map(
                                        o ->
                                                o.kind()
                                                        + ' '
                                                        + o.state()
                                                        + ' '
                                                        + o.reason()
                                                        + ' '
                                                        + o.payload()))
                .isEmpty();
        List<Listing> here = till.listings.shelf().listings();
        assertThat(here).hasSize(20);
        for (Listing listing : here) {
            Sku sku = listing.skus().getFirst();
            String[] ids = till.remoteSku(sku).split(":");
            ObjectNode its =
                    sim.inside(() -> sim.items.sku(Long.parseLong(ids[0]), Long.parseLong(ids[1])));
            // 50 + 7 - 20 + 3 and five orders of each
            assertThat(its.get("skuStock").longValue()).as(sku.code()).isEqualTo(35);
            assertThat(sku.left()).as(sku.code()).isEqualTo(35);
            assertThat(its.get("skuSalePrice").longValue()).isEqualTo(sku.priceFen());
        }
        for (ObjectNode order : sim.orders.all().values()) {
            JsonNode parcels = order.get("orderLogisticsInfo");
            assertThat(parcels).hasSize(1);
        }
        assertThat(sim.refunds.payments).isEqualTo(5);
        assertThat(sim.refunds.all().values())
                .filteredOn(r -> r.get("status").intValue() == 30)
                .hasSize(5);
        assertThat(till.cases.latest(50)).hasSize(10);
    }
}
