package shop.kaibo.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.platform.sandbox.Stall.done;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.openapi.OpenGateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

class NetworkTest {
    @TempDir Path folder;

    @Test
    void aReplayUnderItsKeyChangesNothingAndAnotherBodyUnderItIsRefused() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            ListingDraft draft = stall.draft("L1", 3990, 10);
            RemoteListing first = done(stall.gateway.createListing(draft, "key"));
            int effects = stall.server.backstage().effects().size();
            assertThat(done(stall.gateway.createListing(draft, "key"))).isEqualTo(first);
            String sku = first.skus().getFirst().remoteId();
            var once = done(stall.gateway.adjustStock(sku, 5, "d"));
            assertThat(done(stall.gateway.adjustStock(sku, 5, "d"))).isEqualTo(once);
            assertThat(stall.gateway.adjustStock(sku, 6, "d"))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            no -> assertThat(no.code()).isEqualTo("key_reused"));
            assertThat(stall.server.backstage().effects()).hasSize(effects + 1);
        }
    }

    @Test
    void aCutAnswerIsUnknownAndTheListingIsFoundByItsReference() {
        try (var stall = new Stall(SandboxOptions.of(folder).withoutKeys())) {
            ListingDraft draft = stall.draft("L1", 3990, 10);
            stall.server.backstage().faults(FaultPlan.parse("cut=1"));
            assertThat(stall.gateway.createListing(draft, "key"))
                    .isInstanceOf(Outcome.Unknown.class);
            stall.server.backstage().faults(FaultPlan.NONE);
            Optional<RemoteListing> found = done(stall.gateway.findListing("L1"));
            assertThat(found).isPresent();
            String sku = found.orElseThrow().skus().getFirst().remoteId();

            stall.server.backstage().faults(FaultPlan.parse("cut=1"));
            assertThat(stall.gateway.adjustStock(sku, 7, "d1")).isInstanceOf(Outcome.Unknown.class);
            assertThat(stall.gateway.listing(found.orElseThrow().remoteId()))
                    .isInstanceOf(Outcome.Offline.class);
            stall.server.backstage().faults(FaultPlan.NONE);
            assertThat(done(stall.gateway.findStockChange(sku, "d1")).orElseThrow().stock())
                    .isEqualTo(17);
            assertThat(done(stall.gateway.findStockChange(sku, "d2"))).isEmpty();
        }
    }

    @Test
    void withoutKeysARepeatedWriteCountsTwice() {
        try (var stall = new Stall(SandboxOptions.of(folder).withoutKeys())) {
            assertThat(done(stall.gateway.capabilities()).idempotencyKeys()).isFalse();
            assertThat(done(stall.gateway.capabilities()).stockSet()).isFalse();
            String sku = stall.list("L1", 3990, 10).skus().getFirst().remoteId();
            done(stall.gateway.adjustStock(sku, 5, "d"));
            assertThat(done(stall.gateway.adjustStock(sku, 5, "d")).stock()).isEqualTo(20);
        }
    }

    @Test
    void everyFaultOfAWriteIsToldAsWhatItIs() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            String sku = stall.list("L1", 3990, 10).skus().getFirst().remoteId();
            fault(stall, "drop=1", sku, Outcome.Unknown.class);
            fault(stall, "cut=1", sku, Outcome.Unknown.class);
            fault(stall, "truncate=1", sku, Outcome.Unknown.class);
            fault(stall, "http500=1", sku, Outcome.Throttled.class);
            fault(stall, "throttle=1", sku, Outcome.Throttled.class);
            fault(stall, "duplicate=1", sku, Outcome.Done.class);
            stall.server.backstage().faults(FaultPlan.NONE);
            assertThat(done(stall.gateway.findStockChange(sku, "duplicate=1"))).isPresent();
            assertThat(
                            stall.server
                                    .backstage()
                                    .effects()
                                    .valueStream()
                                    .filter(e -> e.get("key").asString("").equals("duplicate=1")))
                    .hasSize(1);
        }
    }

    private static void fault(Stall stall, String spec, String sku, Class<?> expected) {
        stall.server.backstage().faults(FaultPlan.parse(spec));
        assertThat(stall.gateway.adjustStock(sku, 1, spec)).as(spec).isInstanceOf(expected);
    }

    @Test
    void a500WithoutKeysIsUnknown() {
        try (var stall = new Stall(SandboxOptions.of(folder).withoutKeys())) {
            stall.server.backstage().faults(FaultPlan.parse("http500=1"));
            assertThat(stall.gateway.act("1", new CaseAct.AgreeReturn(), "1", "k"))
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(stall.gateway.epoch()).isInstanceOf(Outcome.Throttled.class);
        }
    }

    @Test
    void tooManyCallsAreThrottledWithTheirWait() {
        try (var stall = new Stall(SandboxOptions.of(folder).withCallsPerSecond(3))) {
            done(stall.gateway.epoch());
            assertThat(stall.gateway.epoch())
                    .isInstanceOfSatisfying(
                            Outcome.Throttled.class,
                            wait -> assertThat(wait.afterMs()).isBetween(1L, 1000L));
            stall.clock.pass(1_000);
            done(stall.gateway.epoch());
        }
    }

    @Test
    void nothingListeningIsOfflineAndCertainlyNotSent() {
        var stall = new Stall(SandboxOptions.of(folder));
        stall.server.close();
        assertThat(stall.gateway.epoch()).isEqualTo(new Outcome.Offline<>("refused"));
        assertThat(stall.gateway.adjustStock("1", 1, "k"))
                .isEqualTo(new Outcome.Offline<>("refused"));
        stall.close();
    }

    @Test
    void aPortalsPageIsNoAnswer() throws Exception {
        byte[] page = "<html>sign in to the hotel</html>".getBytes(StandardCharsets.UTF_8);
        HttpServer portal =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        portal.start();
        String url = "http://127.0.0.1:" + portal.getAddress().getPort();
        try (var gateway = OpenGateway.open(url, "token")) {
            assertThat(gateway.epoch()).isEqualTo(new Outcome.Offline<>("portal"));
            assertThat(gateway.adjustStock("1", 1, "k")).isInstanceOf(Outcome.Unknown.class);
            assertThat(gateway.uploadPhoto(Stall.picture("a"), "x"))
                    .isInstanceOf(Outcome.Offline.class);
        } finally {
            portal.stop(0);
        }
    }
}
