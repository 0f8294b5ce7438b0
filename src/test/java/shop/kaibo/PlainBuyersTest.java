package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import shop.kaibo.Terminal.Said;
import shop.kaibo.base.Clock;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A platform that hands buyers over in plain text: none of it lies in the home, or is printed. */
class PlainBuyersTest {
    private static final List<String> PIECES = List.of("nickname", "name", "phone", "street");

    @TempDir Path folder;

    private final StringBuilder printed = new StringBuilder();

    @BeforeEach
    @AfterEach
    void theLogIsThisHomes() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Appender<?> elsewhere = root.getAppender("home");
        if (elsewhere != null) {
            root.detachAppender("home");
            elsewhere.stop();
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Said type(String... words) {
        Said said = new Terminal(home()).type(words);
        assertThat(said.exit()).as(String.join(" ", words) + said.sentence()).isZero();
        printed.append(said.out()).append(said.err());
        return said;
    }

    /** What the sandbox's own file holds of its buyers. */
    private Set<String> people() throws SQLException {
        var found = new LinkedHashSet<String>();
        var json = JsonMapper.builder().build();
        Path file = folder.resolve("platform").resolve("sandbox.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT body FROM document")) {
            while (rows.next()) {
                JsonNode buyer = json.readTree(rows.getString(1)).path("buyer");
                if (buyer.isObject()) {
                    PIECES.forEach(piece -> found.add(buyer.get(piece).asString()));
                }
            }
        }
        return found;
    }

    @Test
    void nothingOfThemLiesInTheHomeOrIsPrinted() throws Exception {
        var options = SandboxOptions.of(folder.resolve("platform")).withPlainBuyers();
        try (var platform = SandboxServer.start(options, Clock.system())) {
            open(platform);
            List<String> some = people().stream().limit(PIECES.size()).toList();
            work(some);
            String words = some.get(1) + "说打 " + some.get(2) + " 找" + some.get(3);
            refuse(words);
            try (var shop = Wiring.open(home(), Clock.system())) {
                platform.backstage().faults(FaultPlan.parse("truncate=0.2,http500=0.1"));
                buy(platform, 40, 2);
                shop.sync().untilIdle(3_000);
                platform.backstage().faults(FaultPlan.NONE);
                shop.sync().untilIdle(30_000);
                type("backup", home().resolve("backups").resolve("one.kaibo").toString());
                type("doctor");
                type("support", home().resolve("support.zip").toString());
                assertThat(home().resolve("kaibo.db-wal")).isNotEmptyFile();
                clean(words);
            }
            type("restore", home().resolve("backups").resolve("one.kaibo").toString());
            type("sync", "--until-idle");
            assertThat(home().resolve("set-aside")).isNotEmptyDirectory();
            clean(words);
        }
    }

    private void open(SandboxServer platform) throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        BadPhotos.into(photos);
        type("connect", "sandbox", "--url", platform.url());
        for (String photo : List.of("good.jpg", "照片二.jpg")) {
            String file = photos.resolve(photo).toString();
            type("list", "--photo", file, "--price", "39.9", "--stock", "5000");
        }
        type("sync", "--until-idle");
        type("broadcast", "start");
        buy(platform, 160, 1);
        assertThat(platform.backstage().afterSales(30, 1)).isEqualTo(30);
        type("sync", "--until-idle");
    }

    private static void buy(SandboxServer platform, int orders, long seed) {
        JsonNode listing = platform.backstage().state().get("listings").get(0);
        String sku = listing.get("skus").get(0).get("remoteId").asString();
        var one = new OrderWish(sku, 1, Source.PUBLIC, true);
        platform.backstage().placeOrders(Collections.nCopies(orders, one), seed);
    }

    /** Everything a person would open, and search for by what they know of a buyer. */
    private void work(List<String> some) {
        assertThat(type("orders", "--json", "--limit", "1000").objects()).hasSize(160);
        type("orders");
        type("--lang", "en", "orders");
        for (String known : some.subList(0, 3)) {
            assertThat(type("orders", "--json", "--find", known).objects()).isNotEmpty();
        }
        type("orders", "--find", some.get(2).substring(7));
        type("listings", "--json");
        type("cases");
        type("cases", "--json");
        type("broadcast", "status");
        type("accounts", "--json");
    }

    private void refuse(String words) {
        List<JsonNode> cases = type("cases", "--open", "--json").objects();
        type("case", cases.get(0).get("id").asString(), "approve");
        type("case", cases.get(1).get("id").asString(), "refuse", "--reason", words);
        type("outbox", "--json");
        type("sync", "--until-idle");
    }

    private void clean(String words) throws Exception {
        Set<String> people = people();
        assertThat(people).hasSizeGreaterThan(400);
        people.add(words);
        var traces = new Traces(people);
        assertThat(traces.in(home())).isEmpty();
        assertThat(traces.in(printed.toString())).isEmpty();
        assertThat(traces.looked()).isGreaterThan(1_000_000);
        assertThat(new Traces(people()).in(folder.resolve("platform"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aTraceIsFoundHoweverItIsWritten(String charset) throws IOException {
        Path logs = Files.createDirectories(home().resolve("logs"));
        Path log = logs.resolve("kaibo.log");
        var traces = new Traces(List.of("欧阳桂兰", "13812345678", "解放街270号3栋"));
        for (String text : List.of("欧阳桂兰", "13812345678", "解放街270号3栋")) {
            for (String before : List.of("", "x", "xy", "号")) {
                byte[] line = (before + text + "，完").getBytes(Charset.forName(charset));
                String coded = Base64.getEncoder().encodeToString(line);
                for (byte[] bytes : List.of(line, coded.getBytes(StandardCharsets.US_ASCII))) {
                    Files.write(log, bytes);
                    assertThat(traces.in(home())).isNotEmpty();
                    Files.write(log, zipped(bytes));
                    assertThat(traces.in(home())).anyMatch(found -> found.contains("!inside: "));
                }
            }
        }
        Files.writeString(log, "欧阳** 138****5678 解放街");
        assertThat(traces.in(home())).isEmpty();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inside"));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
