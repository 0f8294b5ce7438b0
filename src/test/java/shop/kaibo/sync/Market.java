package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;

import shop.kaibo.base.Clock;
import shop.kaibo.listing.Sku;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The platform of a trial: a sandbox that comes and goes under one address. */
public final class Market implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Clock clock;
    SandboxServer server;

    public Market(Path folder) {
        this(folder, Clock.system());
    }

    Market(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        server = SandboxServer.start(SandboxOptions.of(folder), clock);
        port = server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    Path folder() {
        return folder;
    }

    public void down() {
        server.close();
    }

    void up() {
        server = SandboxServer.start(SandboxOptions.of(folder).withPort(port), clock);
    }

    void keyless() {
        server.close();
        server = SandboxServer.start(SandboxOptions.of(folder).withoutKeys().withPort(port), clock);
    }

    /** As a platform does after some days: the keys it was given mean nothing to it any more. */
    void forgetKeys() {
        server.close();
        Jdbi.create("jdbc:sqlite:" + folder.resolve("sandbox.db"))
                .useHandle(h -> h.execute("DELETE FROM answer"));
        up();
    }

    /** Keeps a copy of everything, as whoever runs a platform does. */
    void keep(Path copy) throws IOException {
        server.close();
        Files.createDirectories(copy);
        Files.copy(database(folder), database(copy), StandardCopyOption.REPLACE_EXISTING);
        up();
    }

    /** Puts the copy back without a word: the same epoch, the numbers of that day. */
    void putBack(Path copy) throws IOException {
        server.close();
        Files.copy(database(copy), database(folder), StandardCopyOption.REPLACE_EXISTING);
        up();
    }

    private static Path database(Path folder) {
        return folder.resolve("sandbox.db");
    }

    public void faults(String spec) {
        server.backstage().faults(FaultPlan.parse(spec));
    }

    void sell(String sku, long quantity) {
        server.backstage()
                .placeOrders(List.of(new OrderWish(sku, quantity, Source.FOLLOWER, true)), 1);
    }

    Map<String, JsonNode> skus() {
        var skus = new HashMap<String, JsonNode>();
        for (JsonNode listing : server.backstage().state().get("listings")) {
            listing.get("skus").forEach(s -> skus.put(s.get("remoteId").stringValue(), s));
        }
        return skus;
    }

    String anySku() {
        return skus().keySet().iterator().next();
    }

    /** Price and stock of every sku are the same on both sides. */
    void agrees(Till till) {
        Map<String, JsonNode> there = skus();
        List<Sku> here =
                till.listings.shelf().listings().stream().flatMap(l -> l.skus().stream()).toList();
        assertThat(here).hasSameSizeAs(there.keySet());
        for (Sku sku : here) {
            JsonNode its = there.get(till.remoteSku(sku));
            assertThat(its).as("a sku of slot %s", sku.code()).isNotNull();
            assertThat(sku.left()).as(sku.code()).isEqualTo(its.get("stock").longValue());
            assertThat(sku.priceFen()).as(sku.code()).isEqualTo(its.get("priceFen").longValue());
        }
    }

    /** Keys of the effects of some kinds. */
    List<String> keys(String... kinds) {
        return effects(List.of(kinds), e -> e.get("key").stringValue());
    }

    /** References of the effects of some kinds, where there are no keys. */
    List<String> references(String... kinds) {
        return effects(List.of(kinds), e -> e.get("detail").get("reference").stringValue());
    }

    /** How many effects of a kind stand. */
    long count(String kind) {
        return effects(List.of(kind), e -> kind).size();
    }

    private interface Part {
        String of(JsonNode effect);
    }

    private List<String> effects(List<String> kinds, Part part) {
        var found = new ArrayList<String>();
        for (JsonNode effect : server.backstage().effects()) {
            if (kinds.contains(effect.get("kind").stringValue())) {
                found.add(part.of(effect));
            }
        }
        return found;
    }

    long lastSeq() {
        JsonNode effects = server.backstage().effects();
        return effects.get(effects.size() - 1).get("seq").longValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
