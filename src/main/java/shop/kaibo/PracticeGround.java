package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.tour.Effect;
import shop.kaibo.tour.Practice;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The sandbox as a tour sees it. Thread-safe. */
final class PracticeGround implements Practice {
    private static final int PHOTO_PX = 1_080;

    private final SandboxServer server;
    private final boolean english;
    private final Consumer<Runnable> unhurried;

    /**
     * @param unhurried does something while the clock goes at its usual pace
     */
    PracticeGround(
            Path data, long seed, boolean english, Clock clock, Consumer<Runnable> unhurried) {
        this.english = english;
        this.unhurried = unhurried;
        var usual = SandboxOptions.of(data);
        server =
                SandboxServer.start(
                        new SandboxOptions(
                                usual.data(),
                                0,
                                seed,
                                0,
                                FaultPlan.NONE,
                                usual.keyless(),
                                usual.deltaOnly(),
                                usual.plainBuyers(),
                                0),
                        clock);
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public List<Goods> goods(int count) {
        List<Item> items = ItemArt.items();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> goods(items.get(i), ItemArt.jpeg(i, PHOTO_PX)))
                .toList();
    }

    private Goods goods(Item item, byte[] jpeg) {
        String title = english ? item.titleEn() : item.titleZh();
        return new Goods(jpeg, title, item.priceFen(), item.stock(), item.code());
    }

    @Override
    public CompletableFuture<Integer> crowd(long seed, double rate, double seconds) {
        return server.backstage().broadcast(seed, rate, seconds);
    }

    @Override
    public int complaints(int count, long seed) {
        return server.backstage().afterSales(count, seed);
    }

    @Override
    public int buyers(long seed, int count) {
        return server.backstage().come(seed, count);
    }

    @Override
    public boolean undecided() {
        return server.backstage()
                .state()
                .get("orders")
                .valueStream()
                .anyMatch(order -> order.get("status").asString().equals("PENDING_PAY"));
    }

    @Override
    public void network(String faults) {
        server.backstage().faults(FaultPlan.parse(faults));
    }

    @Override
    public void cable(boolean plugged) {
        server.backstage().faults(plugged ? FaultPlan.NONE : FaultPlan.CABLE_PULLED);
    }

    @Override
    public void unhurried(Runnable act) {
        unhurried.accept(act);
    }

    @Override
    public Truth truth() {
        JsonNode state = server.backstage().state();
        long onSale = 0;
        var references = new HashSet<String>();
        var skus = new HashMap<String, Held>();
        for (JsonNode listing : state.get("listings")) {
            references.add(listing.get("reference").asString(""));
            onSale += listing.get("state").asString().equals("ON_SALE") ? 1 : 0;
            for (JsonNode sku : listing.get("skus")) {
                var held = new Held(sku.get("priceFen").asLong(), sku.get("stock").asLong());
                skus.put(sku.get("reference").asString(""), held);
            }
        }
        var shipped = new HashSet<String>();
        var orders = new HashSet<String>();
        for (JsonNode order : state.get("orders")) {
            orders.add(order.get("remoteId").asString());
            if (!order.get("waybill").asString("").isEmpty()) {
                shipped.add(order.get("remoteId").asString());
            }
        }
        return new Truth(onSale, references, skus, orders, shipped, settled(state), effects());
    }

    private static Set<String> settled(JsonNode state) {
        var settled = new HashSet<String>();
        for (JsonNode one : state.get("cases")) {
            String status = one.get("status").asString();
            if (status.equals("SUCCESS") || status.equals("CLOSED")) {
                settled.add(one.get("remoteId").asString());
            }
        }
        return settled;
    }

    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        for (JsonNode one : server.backstage().effects()) {
            effects.add(
                    new Effect(
                            one.get("kind").asString(),
                            one.get("key").asString(""),
                            one.get("entity").asString(),
                            one.get("detail").path("reference").asString("")));
        }
        return effects;
    }

    @Override
    public void close() {
        server.close();
    }
}
