package shop.kaibo.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.platform.sandbox.Stall.done;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.openapi.OpenGateway;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class HistoryTest {
    @TempDir Path folder;

    @Test
    void aReaderBesideManyWritersMissesNoOrder() throws Exception {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            String sku = GatewayTest.onSale(stall);
            done(stall.gateway.adjustStock(sku, 1000, "more"));
            var writers = new CountDownLatch(4);
            for (int i = 0; i < 4; i++) {
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (int n = 0; n < 50; n++) {
                                        stall.sell(sku, 1);
                                    }
                                    writers.countDown();
                                });
            }
            var seen = new HashSet<String>();
            String cursor = "";
            boolean last = false;
            while (true) {
                Page<RemoteOrder> page = done(stall.gateway.ordersChanged(cursor, 7));
                page.rows().forEach(order -> seen.add(order.remoteId()));
                cursor = page.cursor();
                if (page.rows().isEmpty() && last) {
                    break;
                }
                last = page.rows().isEmpty() && writers.getCount() == 0;
            }
            assertThat(seen).hasSize(200);
        }
    }

    @Test
    void aRollbackTakesEffectsAndKeysBackAndRaisesTheEpoch() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            RemoteListing made = stall.list("L1", 3990, 10);
            done(stall.gateway.listing(made.remoteId()));
            String sku = made.skus().getFirst().remoteId();
            done(stall.gateway.adjustStock(sku, 5, "kept"));
            String before = lists(stall);
            long to = stall.server.backstage().effects().size();
            String cursor = done(stall.gateway.listingsChanged("", 10)).cursor();
            RemoteListing seen = done(stall.gateway.listing(made.remoteId()));

            done(stall.gateway.adjustStock(sku, 9, "lost"));
            done(stall.gateway.setPrice(sku, 100, 1, "price"));
            String order = stall.sell(sku, 2);
            stall.server.backstage().rollback(to);

            assertThat(done(stall.gateway.epoch())).isEqualTo(2);
            assertThat(lists(stall)).isEqualTo(before);
            assertThat(stall.server.backstage().effects()).hasSize((int) to);
            assertThat(stall.gateway.order(order)).isInstanceOf(Outcome.Rejected.class);
            assertThat(done(stall.gateway.findStockChange(sku, "lost"))).isEmpty();
            assertThat(stall.gateway.listingsChanged(cursor, 10))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            no -> assertThat(no.code()).isEqualTo("cursor_unknown"));
            Page<RemoteListing> again = done(stall.gateway.listingsChanged("", 10));
            assertThat(again.epoch()).isEqualTo(2);
            assertThat(again.rows().getFirst().version()).isGreaterThan(seen.version());

            assertThat(done(stall.gateway.adjustStock(sku, 5, "kept")).stock()).isEqualTo(15);
            assertThat(done(stall.gateway.adjustStock(sku, 9, "lost")).stock()).isEqualTo(24);
            assertThat(stall.sell(sku, 1)).isNotEqualTo(order);

            stall.server.backstage().wipe();
            assertThat(done(stall.gateway.epoch())).isEqualTo(3);
            assertThat(done(stall.gateway.listingsChanged("", 10)).rows()).isEmpty();
        }
    }

    private static String lists(Stall stall) {
        return stall.server.backstage().state().get("listings").toString();
    }

    @Test
    void aCrowdBuysExactlyAsManyAsItIsAndStockFollowsTheEffects() throws Exception {
        var options = SandboxOptions.of(folder);
        try (var server = SandboxServer.start(options, Clock.system());
                var gateway =
                        OpenGateway.open(server.url(), done(OpenGateway.newToken(server.url())))) {
            byte[] picture = Stall.picture("a");
            String photo = done(gateway.uploadPhoto(picture, Hash.hex(picture)));
            var skus =
                    List.of(
                            new shop.kaibo.platform.ListingDraft.Sku("s1", "红", "A1", 3990, 500),
                            new shop.kaibo.platform.ListingDraft.Sku("s2", "蓝", "A2", 4990, 30));
            done(
                    gateway.createListing(
                            new shop.kaibo.platform.ListingDraft(
                                    "L1", "碎花裙", "女装/连衣裙", List.of(photo), skus),
                            "k1"));
            done(gateway.epoch());
            int placed = server.backstage().broadcast(7, 400, 0.5).get(20, TimeUnit.SECONDS);
            assertThat(placed).isEqualTo(200);
            JsonNode state = server.backstage().state();
            assertThat(state.get("orders")).hasSize(200);
            assertThat(stockFromEffects(server.backstage().effects()))
                    .isEqualTo(stock(server.backstage().state()));
        }
    }

    private static HashMap<String, Long> stock(JsonNode state) {
        var stock = new HashMap<String, Long>();
        for (JsonNode listing : state.get("listings")) {
            for (JsonNode sku : listing.get("skus")) {
                stock.put(sku.get("remoteId").stringValue(), sku.get("stock").longValue());
            }
        }
        return stock;
    }

    private static HashMap<String, Long> stockFromEffects(JsonNode effects) {
        var stock = new HashMap<String, Long>();
        for (JsonNode effect : effects) {
            JsonNode detail = effect.get("detail");
            switch (effect.get("kind").stringValue()) {
                case "listing.created" ->
                        detail.get("skus")
                                .forEach(
                                        sku ->
                                                stock.put(
                                                        sku.get("sku").stringValue(),
                                                        sku.get("stock").longValue()));
                case "order.placed" -> move(stock, detail, -1);
                case "order.closed" -> move(stock, detail, 1);
                default -> {}
            }
        }
        return stock;
    }

    private static void move(HashMap<String, Long> stock, JsonNode detail, int sign) {
        for (JsonNode line : detail.get("lines")) {
            stock.merge(
                    line.get("sku").stringValue(),
                    sign * line.get("quantity").longValue(),
                    Long::sum);
        }
    }

    @Test
    void theEventStreamSaysThatSomethingChangedAndThatItBroke() throws Exception {
        var stall = new Stall(SandboxOptions.of(folder));
        var opened = new CountDownLatch(1);
        var changed = new CountDownLatch(2);
        var broken = new CountDownLatch(1);
        try (var listening =
                stall.gateway.events(
                        () -> {
                            opened.countDown();
                            changed.countDown();
                        },
                        broken::countDown)) {
            assertThat(listening).isNotNull();
            assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
            stall.list("L1", 3990, 10);
            assertThat(changed.await(20, TimeUnit.SECONDS)).isTrue();
            stall.server.close();
            assertThat(broken.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            stall.close();
        }
    }

    @Test
    void ordersPlacedTogetherAreAllOrNone() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            String sku = GatewayTest.onSale(stall);
            var fits = new Backstage.OrderWish(sku, 60, Source.PAID, true);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> stall.server.backstage().placeOrders(List.of(fits, fits), 1))
                    .isInstanceOf(Refusal.class);
            assertThat(stall.server.backstage().state().get("orders")).isEmpty();
        }
    }
}
