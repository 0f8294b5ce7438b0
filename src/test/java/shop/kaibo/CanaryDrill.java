package shop.kaibo;

import shop.kaibo.Terminal.Said;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Folders;
import shop.kaibo.buyer.BuyerPart;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderRow;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.Pictures;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.sync.Access;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A day's work with things planted in it that must not lie anywhere: buyers' names, nicknames,
 * phones and streets, a platform's token, a PIN, passphrases, a recovery code, what a camera writes
 * into a picture. Then every byte is looked through: home, copies, exports, what was printed, the
 * pictures that went out, the machine's folder for temporary files. {@code canary leak} keeps one
 * phone number in a setting: the drill has to fail then.
 */
public final class CanaryDrill {
    private static final List<String> PIECES = List.of("nickname", "name", "phone", "street");
    private static final int BUYERS = 8;
    private static final String PIN = "739146";
    private static final String PASSPHRASE = "枇杷熟了没有Canary77";
    private static final String WRONG = "芒果熟了没有Canary66";
    private static final String FILE_WORDS = "杨梅熟了没有Canary88";
    private static final String CAMERA = "CanaryArtist朱大福";
    private static final String FILE_NAME = "给欧阳的照片Canary55";

    private final Map<String, String> planted = new LinkedHashMap<>();
    private final StringBuilder printed = new StringBuilder();
    private final Path folder;
    private final Path home;
    private final Path out;
    private final Path key;

    private CanaryDrill(Path folder) throws IOException {
        this.folder = folder;
        home = folder.resolve("home");
        out = Files.createDirectories(folder.resolve("out"));
        key = Files.createDirectories(folder.resolve("stick")).resolve("key.txt");
    }

    /** Works one day of ten times so many orders, and looks; true when nothing was found. */
    public static boolean run(List<String> arguments, int count, long seed) throws Exception {
        Path folder = Files.createTempDirectory("canary");
        long began = System.currentTimeMillis();
        try {
            var drill = new CanaryDrill(folder);
            drill.day(Math.max(40, count * 10), seed, arguments.contains("leak"));
            var search = new CanarySearch(folder, drill.planted.values());
            List<String> found = search.look(began, drill.printed.toString(), CAMERA, FILE_NAME);
            found.stream().limit(20).forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "canary: %d planted, %,d bytes looked through, %d found, seed %d%n",
                    drill.planted.size(),
                    search.looked(),
                    found.size(),
                    seed);
            return found.isEmpty() && drill.planted.size() >= 40;
        } finally {
            Folders.delete(folder);
        }
    }

    private void day(int orders, long seed, boolean leak) throws Exception {
        plant("pin", PIN);
        plant("passphrase", PASSPHRASE);
        plant("wrong passphrase", WRONG);
        plant("passphrase of a file", FILE_WORDS);
        plant("camera", CAMERA);
        plant("name of a file", FILE_NAME);
        var options = SandboxOptions.of(folder.resolve("platform")).withPlainBuyers();
        try (var platform = SandboxServer.start(options, Clock.system())) {
            String token = value(OpenGateway.newToken(platform.url()));
            plant("token", token);
            try (var shop = open()) {
                value(
                        shop.accounts()
                                .connect(
                                        shop.actor(),
                                        "店",
                                        new Access("sandbox", platform.url(), token)));
                Operator packer =
                        shop.operators()
                                .people()
                                .add(shop.actor(), "packer", Role.WAREHOUSE, Limits.OPEN);
                shop.operators().people().pin(shop.actor(), packer.id(), PIN);
            }
            Path photo = Files.createDirectories(folder.resolve("camera"));
            photo = photo.resolve(FILE_NAME + ".jpg");
            Files.write(photo, withComment(Pictures.file(Goods.drawn(1), "jpeg")));
            type("list", "--photo", photo.toString(), "--price", "39.9", "--stock", "9000");
            type("sync", "--until-idle");
            type("broadcast", "start");
            buy(platform, orders, seed);
            platform.backstage().afterSales(orders / 4, 1);
            type("sync", "--until-idle");
            plantPeople();
            work();
            platform.backstage().placeOrders(wishes(platform, 5), seed + 1);
            type("sync", "--until-idle");
        }
        evening(leak);
    }

    /** The platform is away: unsent work, a new lock, every kind of file. */
    private void evening(boolean leak) throws Exception {
        type("price", "1", "41");
        type("key", "file", key.toString());
        plant("key file", Files.readString(key).strip().replaceAll(".* ", ""));
        type("sync", "--until-idle", "--timeout", "1");
        type("support", out.resolve("support.zip").toString());
        type("backup", out.resolve("by-file.kaibo").toString());
        type("doctor");
        try (var shop = open()) {
            Actor owner = shop.actor();
            String code =
                    shop.safekeeping().lock().passphrase(owner, KeySecret.file(key), PASSPHRASE);
            plant("recovery code", code);
            try {
                shop.safekeeping().lock().release(owner, KeySecret.typed(WRONG));
            } catch (shop.kaibo.base.Refused e) {
                printed.append(e.getMessage());
            }
            shop.safekeeping().unsent().write(owner, out.resolve("unsent.kaibo"), FILE_WORDS);
            shop.safekeeping().snapshot(owner);
            shop.safekeeping().backup(owner, out.resolve("by-words.kaibo"));
            if (leak) {
                String phone = planted.getOrDefault("phone 0", "");
                shop.store()
                        .db()
                        .write(
                                tx -> {
                                    shop.store().settings().put(tx, "leak", phone);
                                    return true;
                                });
            }
            // the log of the database is looked at while it is full
            CanarySearch.copy(home, out.resolve("home-at-work"));
        }
    }

    private void work() throws IOException {
        type("orders", "--json", "--limit", "1000");
        type("--lang", "en", "orders");
        type("orders", "--find", planted.getOrDefault("phone 0", ""));
        type("orders", "--find", planted.getOrDefault("name 1", ""));
        type("cases");
        type("listings", "--json");
        type("accounts", "--json");
        type("parcels");
        List<JsonNode> cases = type("cases", "--open", "--json").objects();
        String words =
                planted.getOrDefault("name 0", "") + "说打 " + planted.getOrDefault("phone 1", "");
        type("case", cases.get(0).get("id").asString(), "approve");
        type("case", cases.get(1).get("id").asString(), "refuse", "--reason", words);
        String some = cases.get(2).get("id").asString();
        try (var shop = open()) {
            byte[] picture = withComment(Pictures.file(Goods.drawn(2), "jpeg"));
            shop.returns().evidence().keep(shop.actor(), some, Photos.prepare(picture));
            OrderRow order = shop.orders().find(planted.getOrDefault("phone 0", "")).orElse(null);
            if (order != null) {
                for (BuyerPart part : BuyerPart.values()) {
                    shop.disclosure().reveal(shop.actor(), order.buyerId(), part, "delivery");
                }
            }
        }
        type("case", some, "evidence", "--out", out.resolve("dispute.zip").toString());
        type("label", "slip", some, "--out", out.resolve("slip.pdf").toString());
        type("defects", "--recall", "1", "--out", out.resolve("recall.csv").toString());
        type("outbox", "--json");
        type("shift");
        type("sync", "--until-idle");
    }

    private void plant(String what, String text) {
        planted.put(what, text);
    }

    private void plantPeople() throws Exception {
        var json = JsonMapper.builder().build();
        Path file = folder.resolve("platform").resolve("sandbox.db");
        int number = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT body FROM document WHERE kind = 'order' ORDER BY place")) {
            while (rows.next() && number < BUYERS) {
                JsonNode buyer = json.readTree(rows.getString(1)).path("buyer");
                for (String piece : PIECES) {
                    plant(piece + " " + number, buyer.get(piece).asString());
                }
                number++;
            }
        }
    }

    private static void buy(SandboxServer platform, int orders, long seed) {
        platform.backstage().placeOrders(wishes(platform, orders), seed);
    }

    private static List<OrderWish> wishes(SandboxServer platform, int orders) {
        JsonNode listing = platform.backstage().state().get("listings").get(0);
        String sku = listing.get("skus").get(0).get("remoteId").asString();
        return Collections.nCopies(orders, new OrderWish(sku, 1, Source.PUBLIC, true));
    }

    private Wiring open() {
        if (ShopKey.kept(home) == ShopKey.Kept.MACHINE) {
            return Wiring.open(home, Clock.system());
        }
        return Wiring.open(
                home, Clock.system(), ShopKey.unlock(home, KeySecret.file(key), Clock.system()));
    }

    private Said type(String... words) {
        var all = new ArrayList<>(List.of("--key-file", key.toString()));
        all.addAll(Arrays.asList(words));
        Said said = new Terminal(home).type(all.toArray(String[]::new));
        if (!words[0].equals("key")) {
            printed.append(said.out()).append(said.err());
        }
        if (said.exit() != 0 && !words[0].equals("sync")) {
            throw new IllegalStateException(words[0] + ": " + said.sentence());
        }
        return said;
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    /** What a camera or a phone writes beside the picture. */
    private static byte[] withComment(byte[] jpeg) {
        byte[] turned = Pictures.withExif(jpeg, 6);
        byte[] words = CAMERA.getBytes(StandardCharsets.UTF_8);
        var all = new ByteArrayOutputStream();
        all.write(turned, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
        all.writeBytes(words);
        all.write(turned, 2, turned.length - 2);
        return all.toByteArray();
    }
}
