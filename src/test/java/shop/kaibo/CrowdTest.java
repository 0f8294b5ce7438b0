package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.command.Signing;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.sync.Access;
import shop.kaibo.tour.FastClock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A crowd buys while the program follows and a second process reads the same home. */
class CrowdTest {
    private static final int ORDERS = 2_000;
    private static final long LONG_ENOUGH = 120_000;

    @TempDir Path folder;
    private Path home;
    private SandboxServer platform;
    private Wiring shop;

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        // a hundred orders a second on a clock that runs twenty times faster
        var clock = new FastClock(Clock.system(), 20);
        platform = SandboxServer.start(SandboxOptions.of(folder.resolve("there")), clock);
        shop = Wiring.open(home, clock);
        String token = Signing.required(new Gateways().practiceToken(platform.url()));
        Signing.required(
                shop.accounts()
                        .connect(shop.actor(), "", new Access("sandbox", platform.url(), token)));
        for (int i = 0; i < 5; i++) {
            var photo = Photos.prepare(ItemArt.jpeg(i, 100));
            shop.listings().list(shop.actor(), QuickListing.of(photo, 1990 + i, 900, "C" + i));
        }
        shop.sync().untilIdle(LONG_ENOUGH);
        shop.broadcasts().start(shop.actor(), "小朱");
    }

    @AfterEach
    void close() {
        shop.close();
        platform.close();
    }

    @Test
    void everyOrderArrivesOnceWhileAnotherProcessReads() throws Exception {
        shop.sync().start();
        var crowd = platform.backstage().broadcast(11, 100, ORDERS / 100.0);
        do {
            for (JsonNode order : read("orders", "--limit", "5000")) {
                assertThat(paidFor(order.get("lines"))).isEqualTo(order.get("totalFen").asLong());
            }
            assertThat(read("broadcast", "status")).hasSize(1);
        } while (!crowd.isDone());
        assertThat(crowd.get()).isEqualTo(ORDERS);
        rest();

        List<JsonNode> here = read("orders", "--limit", "5000");
        JsonNode there = platform.backstage().state();
        assertThat(here.size()).isEqualTo(ORDERS);
        assertThat(orders(here)).isEqualTo(orders(there.get("orders")));
        Map<String, Long> sold = new TreeMap<>();
        here.stream()
                .filter(order -> !order.get("status").asString().equals("closed"))
                .flatMap(order -> order.get("lines").valueStream())
                .forEach(
                        line ->
                                sold.merge(
                                        line.get("sku").asString(),
                                        line.get("quantity").asLong(),
                                        Long::sum));
        Map<String, Long> gone = new TreeMap<>();
        for (JsonNode listing : there.get("listings")) {
            JsonNode sku = listing.get("skus").get(0);
            gone.put(sku.get("reference").asString(), 900 - sku.get("stock").asLong());
        }
        assertThat(sold).as("sold of each slot").isEqualTo(gone);
        for (Listing listing : shop.listings().shelf().listings()) {
            assertThat(900 - listing.left()).isEqualTo(gone.get(listing.skus().getFirst().id()));
        }
    }

    private static long paidFor(JsonNode lines) {
        return lines.valueStream()
                .mapToLong(l -> l.get("quantity").asLong() * l.get("priceFen").asLong())
                .sum();
    }

    /** Status and sum by order. */
    private static Map<String, String> orders(Iterable<JsonNode> rows) {
        var orders = new TreeMap<String, String>();
        for (JsonNode row : rows) {
            String status = row.get("status").asString().toLowerCase(java.util.Locale.ROOT);
            orders.put(row.get("remoteId").asString(), status + " " + row.get("totalFen").asLong());
        }
        return orders;
    }

    // buyers pay or let go in their own time: at rest is when nothing happened meanwhile
    private void rest() {
        int before;
        do {
            before = platform.backstage().effects().size();
            shop.sync().untilIdle(LONG_ENOUGH);
        } while (before != platform.backstage().effects().size() || undecided());
    }

    private boolean undecided() {
        return platform.backstage()
                .state()
                .get("orders")
                .valueStream()
                .anyMatch(order -> order.get("status").asString().equals("PENDING_PAY"));
    }

    /** What a command prints in a process of its own. */
    private List<JsonNode> read(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.addAll(List.of("shop.kaibo.Kaibo", "--home", home.toString()));
        line.addAll(List.of(words));
        line.add("--json");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(line)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .map(row -> JsonMapper.shared().readTree(row))
                .toList();
    }
}
