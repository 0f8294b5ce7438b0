package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Money;
import shop.kaibo.base.SettableClock;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.listing.RestockLine;
import shop.kaibo.listing.grammar.QuickLine;
import shop.kaibo.listing.grammar.Reading;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderTab;
import shop.kaibo.photo.Mutants;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.openapi.Answered;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.sheet.Csv;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that reads what others wrote, with sound examples to be spoilt. One thread. */
final class Parsers implements AutoCloseable {
    private static final List<String> LINES =
            List.of(
                    "39.9x200 #A12 软底鞋",
                    "39.9 红/白 36-40 x5",
                    "39.9 36-38 x5/8/3 #A1/A2/A3",
                    "¥1299 件 x 7 羊绒大衣",
                    "红/白 x 36-40 x5");
    private static final String SHEET =
            "photo,price,stock,code,title,spec\n1.jpg,39.90,200,A12,软底女单鞋,37\n"
                    + "2.jpg,\"1,299\",5,A13,\"大衣, 长款\",M\n";
    private static final List<String> ASKED =
            List.of("O3306", "5678", "YT88204471903", "3号", "39.90", "11-21", "今天 待发货", "张三", "%_");
    private static final List<String> PRICES = List.of("39.9", "1299", "0.01", "¥39.90元", "１２");

    /** Reads it; false or a refusal when it could not. */
    interface Reads {
        boolean reads(byte[] input) throws Exception;
    }

    /**
     * @param rarer it gets the so manieth part of the inputs
     * @param always read once each as they are
     */
    record Parser(
            String name,
            int rarer,
            List<byte[]> seeds,
            List<byte[]> always,
            boolean spoils,
            Reads reading) {}

    private final Path folder;
    private final boolean naive;
    private final Premises shop;
    private final List<Parser> all = new ArrayList<>();

    Parsers(Path folder, boolean naive) throws Exception {
        this.folder = folder;
        this.naive = naive;
        Path home = folder.resolve("home");
        Errands.furnish(home);
        shop = new Premises(home);
        platform();
        texts();
        photos();
    }

    List<Parser> all() {
        return all;
    }

    private void platform() throws IOException, InterruptedException {
        var options = SandboxOptions.of(folder.resolve("there"));
        try (SandboxServer there = SandboxServer.start(options, Clock.system());
                Till till = new Till(folder.resolve("till"), Clock.system());
                HttpClient client = HttpClient.newHttpClient()) {
            till.connect(there.url());
            for (int i = 0; i < 4; i++) {
                till.list(i, 3_990 + i, 500);
            }
            till.engine.untilIdle(30_000);
            there.backstage().come(3, 12);
            there.backstage().afterSales(4, 5);
            there.backstage().reviews(4, 2, 6);
            for (String feed : List.of("listings", "orders", "cases", "reviews")) {
                byte[] page = ask(client, there.url() + "/v1/feeds/" + feed + "?limit=5");
                add("json " + feed, List.of(page), json -> done(Answered.page(feed, json)));
            }
            byte[] able = ask(client, there.url() + "/v1/capabilities");
            add("json abilities", List.of(able), json -> done(Answered.capabilities(json)));
            byte[] no = bytes("{\"code\":\"stale\",\"message\":\"x\",\"theirs\":{\"n\":1}}");
            add("json refusals", List.of(no), json -> done(Answered.refusal(json.length, json)));
        }
        if (naive) {
            add("naive", List.of(bytes("7")), text -> Long.parseLong(string(text)) > 0);
        }
    }

    private static byte[] ask(HttpClient client, String url)
            throws IOException, InterruptedException {
        String base = url.substring(0, url.indexOf("/v1/"));
        if (!(OpenGateway.newToken(base) instanceof Outcome.Done<String>(String token))) {
            throw new IOException("no token");
        }
        var request =
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static boolean done(Outcome<?> outcome) {
        return outcome instanceof Outcome.Done;
    }

    private void texts() {
        add("sheet", List.of(bytes(SHEET)), text -> !Csv.read(text).rows().isEmpty());
        add("line", bytes(LINES), text -> !(QuickLine.read(string(text)) instanceof Reading.Wrong));
        add("price", bytes(PRICES), text -> Money.parse(string(text)).isPresent());
        add("restock", bytes(List.of("3+50", "12 + 7")), text -> RestockLine.is(string(text)));
        rare("search", bytes(ASKED), text -> found(string(text)));
        rare("scan", bytes(List.of("YT-R1", "A12", "Q3")), text -> !scan(text).isEmpty());
        add("burst", bytes(List.of("YT88204471903", "A12")), Parsers::burst);
    }

    private boolean found(String text) {
        return !shop.orders.search(OrderQuery.of(text, OrderTab.ALL, 20)).isEmpty();
    }

    private List<?> scan(byte[] text) {
        return shop.cases.find(string(text));
    }

    // what comes is a code or is typed; the same code twice within moments is one look
    private static boolean burst(byte[] text) {
        var clock = new SettableClock();
        var background = new DirectBackground();
        var heard = new StringBuilder();
        var keys = new ScanKeys(background, clock, heard::append, heard::append);
        String typed = string(text);
        typed = typed.substring(0, Math.min(typed.length(), 2_000));
        for (int i = 0; i < typed.length(); i++) {
            keys.key(String.valueOf(typed.charAt(i)));
            clock.pass(i % 7 == 0 ? 70 : 4);
            background.pass(i % 7 == 0 ? 70 : 4);
        }
        background.pass(1_000);
        if (heard.isEmpty() && !typed.isEmpty() || heard.length() > typed.length()) {
            throw new IllegalStateException("typed and not heard");
        }
        return true;
    }

    private void photos() throws IOException {
        var mutants = new Mutants(1, 320);
        var files = new ArrayList<byte[]>();
        for (int i = 0; i < 2_000; i++) {
            files.add(mutants.file(i));
        }
        var always = new ArrayList<byte[]>(mutants.sound());
        for (String name : List.of("quarters.heic", "quarters.webp", "quarters-lossless.webp")) {
            try (var in = Photos.class.getResourceAsStream(name)) {
                if (in != null) {
                    always.add(in.readAllBytes());
                }
            }
        }
        always.add(new byte[0]);
        always.add(bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"));
        always.add(bytes("GIF89a"));
        always.add(png(20_000));
        always.add(png(60_000));
        all.add(
                new Parser(
                        "photo",
                        200,
                        files,
                        always,
                        false,
                        file -> !Photos.prepare(file).sha256().isEmpty()));
    }

    // says that it is so large, and holds nothing
    private static byte[] png(int side) {
        ByteBuffer chunk = ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(side).putInt(side);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new java.util.zip.CRC32();
        crc.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
        return png.put(chunk.array()).putInt((int) crc.getValue()).array();
    }

    private void add(String name, List<byte[]> seeds, Reads reading) {
        all.add(new Parser(name, 1, seeds, bytes(Garble.pasted()), true, reading));
    }

    private void rare(String name, List<byte[]> seeds, Reads reading) {
        all.add(new Parser(name, 100, seeds, bytes(Garble.pasted()), true, reading));
    }

    private static List<byte[]> bytes(List<String> texts) {
        return Stream.of(texts.toArray(String[]::new)).map(Parsers::bytes).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // a lone half of a character comes from a clipboard, not from UTF-8
    private static String string(byte[] text) {
        String all = new String(text, StandardCharsets.UTF_8);
        return text.length % 5 == 4 ? all + '\uD83D' : all;
    }

    @Override
    public void close() {
        shop.close();
    }
}
