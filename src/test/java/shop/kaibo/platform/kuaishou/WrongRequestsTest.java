package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Trust;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The platform of the trials is strict: it sees each wrong request for what it is. */
final class WrongRequestsTest {
    private static final long DAY_MS = 24L * 3_600_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private SimServer sim;
    private String token = "";

    @BeforeEach
    void start() {
        sim = SimServer.start(Clock.system());
        token =
                Grant.of(
                                Till.value(SignIn.in(sim.fields(), Clock.system(), Trust.system()))
                                        .secret())
                        .accessToken();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    void eachWrongRequestIsRefusedForWhatIsWrong() throws Exception {
        refused("path", "open.item.get", "{}", "/open/item/other", "GET", _ -> {});
        refused("verb", "open.item.get", "{\"kwaiItemId\":1}", "", "POST", _ -> {});
        refused("unknown-method", "open.item.teleport", "{}", "", "GET", _ -> {});
        refused("retired", "open.item.add", "{}", "", "POST", _ -> {});
        field("missing-field", fields -> fields.remove("signMethod"));
        field("unknown-field", fields -> fields.put("app_id", SimDoor.APP));
        field("sign-method", fields -> fields.put("signMethod", "HMAC-SHA256"));
        field("signature", fields -> fields.put("sign", fields.get("sign").toUpperCase()));
        field("signature", fields -> fields.put("param", "{ }"));
        field("version", fields -> fields.put("version", "2"));
        field("appkey", fields -> fields.put("appkey", "ks2"));
        field("timestamp", fields -> fields.put("timestamp", "1700000000"));
        long late = System.currentTimeMillis() - 3_600_000;
        field("timestamp", fields -> fields.put("timestamp", String.valueOf(late)));
        signed("token", fields -> fields.put("access_token", "at-0"));
        signed("param-json", fields -> fields.put("param", "[]"));
        param("unknown-param", "open.item.get", "{\"kwaiItemId\":1,\"x\":1}", "GET");
        param("missing-param", "open.item.get", "{}", "GET");
        param("param-type", "open.item.get", "{\"kwaiItemId\":\"1\"}", "GET");
        param("item", "open.item.get", "{\"kwaiItemId\":1}", "GET");
        windows();
        writes();
        assertThat(sim.refused.stream().distinct().count()).isGreaterThanOrEqualTo(20);
    }

    private void windows() throws Exception {
        long now = System.currentTimeMillis();
        orders("window-wide", now - 8 * DAY_MS, now, 50, "");
        orders("window-old", now - 91 * DAY_MS, now - 90 * DAY_MS, 50, "");
        orders("window-future", now - DAY_MS, now + DAY_MS, 50, "");
        orders("window", now / 1000 - 100, now / 1000, 50, "");
        orders("page-size", now - DAY_MS, now, 51, "");
        orders("cursor", now - DAY_MS, now, 50, "50_abcdef");
        String refunds =
                "{\"beginTime\":%d,\"endTime\":%d,\"type\":%d,\"pageSize\":%d,\"pcursor\":\"\"}";
        String list = "open.seller.order.refund.pcursor.list";
        param("window-wide", list, refunds.formatted(now - 2 * DAY_MS, now, 9, 100), "GET");
        param("page-size", list, refunds.formatted(now - DAY_MS, now, 9, 101), "GET");
        param("type", list, refunds.formatted(now - DAY_MS, now, 1, 100), "GET");
    }

    private void orders(String kind, long from, long to, int size, String cursor) throws Exception {
        param(
                kind,
                "open.order.cursor.list",
                "{\"beginTime\":%d,\"endTime\":%d,\"pageSize\":%d,\"orderViewStatus\":1,\"cursor\":\"%s\"}"
                        .formatted(from, to, size, cursor),
                "GET");
    }

    private void writes() throws Exception {
        String stock = "{\"kwaiItemId\":1,\"skuId\":1,\"skuChangeStock\":%d,\"changeType\":%d}";
        param("stock", "open.item.sku.stock.update", stock.formatted(-5, 1), "POST");
        param("stock", "open.item.sku.stock.update", stock.formatted(5, 3), "POST");
        String item =
                "{\"title\":\"t\",\"categoryId\":%d,\"imageUrls\":[\"https://example.com/a.jpg\"],"
                        + "\"skuList\":[],\"details\":\"d\",\"detailImageUrls\":[],"
                        + "\"serviceRule\":{},\"expressTemplateId\":%d}";
        param("category", "open.item.new", item.formatted(3, 77), "POST");
        param("freight", "open.item.new", item.formatted(SimItems.LEAF, 3), "POST");
        param("foreign-picture", "open.item.new", item.formatted(SimItems.LEAF, 77), "POST");
        param("order", "open.order.detail", "{\"oid\":1}", "GET");
        param("refund", "open.seller.order.refund.detail", "{\"refundId\":1}", "GET");
        refused("multipart", "open.item.image.upload", "{\"uploadType\":1}", "", "POST", _ -> {});
        int before = sim.refused.size();
        var json =
                HttpRequest.newBuilder(URI.create(sim.url() + "/open/item/new"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
        client.send(json, BodyHandlers.discarding());
        var query =
                HttpRequest.newBuilder(URI.create(sim.url() + "/open/item/new?a=b"))
                        .POST(BodyPublishers.noBody())
                        .build();
        client.send(query, BodyHandlers.discarding());
        assertThat(sim.refused.subList(before, before + 2))
                .containsExactly("content-type", "query-in-post");
    }

    private void param(String kind, String method, String param, String verb) throws Exception {
        refused(kind, method, param, "", verb, _ -> {});
    }

    /** Spoilt after it was signed. */
    private void field(String kind, Consumer<Map<String, String>> spoil) throws Exception {
        refused(kind, "open.address.seller.list", "{}", "", "GET", spoil);
    }

    /** Signed as it is spoilt. */
    private void signed(String kind, Consumer<Map<String, String>> spoil) throws Exception {
        field(
                kind,
                fields -> {
                    spoil.accept(fields);
                    fields.remove("sign");
                    fields.put("sign", Signature.MD5.of(fields, SimDoor.SIGN_SECRET));
                });
    }

    private void refused(
            String kind,
            String method,
            String param,
            String path,
            String verb,
            Consumer<Map<String, String>> spoil)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("access_token", token);
        fields.put("appkey", SimDoor.APP);
        fields.put("method", method);
        fields.put("param", param);
        fields.put("signMethod", "MD5");
        fields.put("timestamp", String.valueOf(System.currentTimeMillis()));
        fields.put("version", "1");
        fields.put("sign", Signature.MD5.of(fields, SimDoor.SIGN_SECRET));
        spoil.accept(fields);
        String form =
                fields.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + '='
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String at = sim.url() + (path.isEmpty() ? '/' + method.replace('.', '/') : path);
        boolean get = verb.equals("GET");
        var request = HttpRequest.newBuilder(URI.create(get ? at + '?' + form : at));
        if (!get) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.POST(BodyPublishers.ofString(form));
        }
        int before = sim.refused.size();
        String answer = client.send(request.build(), BodyHandlers.ofString()).body();
        assertThat(sim.refused.subList(before, sim.refused.size()))
                .as(answer)
                .containsExactly(kind);
    }
}
