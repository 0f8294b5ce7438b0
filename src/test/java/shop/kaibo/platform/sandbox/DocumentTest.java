package shop.kaibo.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.platform.sandbox.Stall.done;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class DocumentTest {
    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> seen = new HashSet<>();

    @Test
    void itListsEveryRouteAndNoOther() throws Exception {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            var promise = new Promise(raw(stall, "GET", "/openapi.json", null).body());
            assertThat(promise.operations())
                    .containsExactlyInAnyOrderElementsOf(
                            stall.server.routes().stream()
                                    .filter(route -> !route.template().startsWith("/admin"))
                                    .map(route -> route.method() + " " + route.template())
                                    .toList());
        }
    }

    @Test
    void everyAnswerIsOneItPromises() throws Exception {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            var promise = new Promise(raw(stall, "GET", "/openapi.json", null).body());
            RemoteListing made = stall.list("L1", 3990, 100);
            done(stall.gateway.listing(made.remoteId()));
            String sku = made.skus().getFirst().remoteId();
            String order = stall.sell(sku, 1);
            stall.sell(sku, 1);
            stall.server.backstage().afterSales(1, 3);
            RemoteCase open = done(stall.gateway.casesChanged("", 1)).rows().getFirst();
            String fine = order.equals(open.remoteOrderId()) ? stall.sell(sku, 1) : order;

            check(promise, stall, "POST", "/v1/tokens", "{}", 201);
            check(promise, stall, "GET", "/v1/capabilities", null, 200);
            check(promise, stall, "GET", "/v1/epoch", null, 200);
            check(promise, stall, "POST", "/v1/bundle", bundle(made), 200);
            check(promise, stall, "GET", "/v1/keys/b1", null, 200);
            check(promise, stall, "POST", "/v1/bundle", "{\"writes\":[]}", 422);
            check(promise, stall, "POST", "/v1/bundle", "{\"writes\":1}", 400);
            check(promise, stall, "PUT", "/v1/photos/00", "no picture", 422);
            check(promise, stall, "GET", "/v1/photos/00", null, 404);
            check(promise, stall, "GET", "/v1/categories/suggest?title=a", null, 200);
            check(promise, stall, "GET", "/v1/categories/suggest", null, 400);
            check(promise, stall, "POST", "/v1/listings", "{", 400);
            check(promise, stall, "POST", "/v1/listings", draft(made), 201);
            check(promise, stall, "GET", "/v1/listings?reference=L1", null, 200);
            check(promise, stall, "GET", "/v1/listings/" + made.remoteId(), null, 200);
            check(promise, stall, "GET", "/v1/listings/none", null, 404);
            String shelf = "/v1/listings/" + made.remoteId() + "/shelf";
            check(promise, stall, "POST", shelf, "{\"onSale\":true}", 200);
            String text = "/v1/listings/" + made.remoteId() + "/text";
            check(promise, stall, "PUT", text, words("软底女单鞋", 1), 200);
            check(promise, stall, "PUT", text, words("软底女单鞋", 1), 409);
            check(promise, stall, "PUT", text, words("高仿女单鞋", 2), 422);
            String stock = "/v1/skus/" + sku + "/stock";
            check(promise, stall, "POST", stock, "{\"delta\":5,\"reference\":\"r\"}", 200);
            check(promise, stall, "POST", stock, "{\"delta\":-500,\"reference\":\"r\"}", 422);
            check(promise, stall, "PUT", stock, "{\"stock\":50,\"reference\":\"t\"}", 200);
            String stale = "{\"stock\":50,\"expected\":1,\"reference\":\"t\"}";
            check(promise, stall, "PUT", stock, stale, 409);
            check(promise, stall, "GET", stock + "-changes?reference=r", null, 200);
            String price = "/v1/skus/" + sku + "/price";
            check(promise, stall, "PUT", price, "{\"priceFen\":3000,\"baseVersion\":1}", 200);
            check(promise, stall, "PUT", price, "{\"priceFen\":3000,\"baseVersion\":1}", 409);
            check(promise, stall, "GET", "/v1/feeds/listings?limit=5", null, 200);
            check(promise, stall, "GET", "/v1/feeds/orders?cursor=", null, 200);
            check(promise, stall, "GET", "/v1/feeds/cases", null, 200);
            check(promise, stall, "GET", "/v1/feeds/cases?cursor=9-9", null, 410);
            check(promise, stall, "GET", "/v1/feeds/cases?limit=0", null, 400);
            check(promise, stall, "GET", "/v1/orders/" + fine, null, 200);
            String ship = "{\"carrier\":\"顺丰速运\",\"waybill\":\"SF10000001\"}";
            check(promise, stall, "POST", "/v1/orders/" + fine + "/shipments", ship, 200);
            String refunding = "/v1/orders/" + open.remoteOrderId() + "/shipments";
            check(promise, stall, "POST", refunding, ship, 422);
            String fields = "/v1/orders/" + fine + "/fields/";
            check(promise, stall, "GET", fields + "phone", null, 200);
            check(promise, stall, "GET", fields + "birthday", null, 400);
            check(promise, stall, "GET", "/v1/orders/none/fields/phone", null, 404);
            String close = "/v1/orders/" + fine + "/close";
            check(promise, stall, "POST", close, "{\"reason\":\"错价\"}", 422);
            String waiting =
                    stall.server
                            .backstage()
                            .placeOrders(List.of(new OrderWish(sku, 1, Source.PUBLIC, false)), 1)
                            .getFirst();
            close = "/v1/orders/" + waiting + "/close";
            check(promise, stall, "POST", close, "{\"reason\":\"错价\"}", 200);
            check(promise, stall, "GET", "/v1/orders/" + waiting + "/fields/name", null, 422);
            String afterSale = "/v1/cases/" + open.remoteId();
            check(promise, stall, "GET", afterSale, null, 200);
            String acts = afterSale + "/acts";
            check(promise, stall, "POST", acts, act(open, "0"), 409);
            check(promise, stall, "POST", acts, act(open, open.version()), 200);
            String review = "/v1/reviews/" + stall.server.backstage().review(fine, 1, "开胶了");
            check(promise, stall, "GET", review, null, 200);
            check(promise, stall, "GET", "/v1/reviews/none", null, 404);
            check(promise, stall, "POST", review + "/reply", "{\"text\":\"补发\"}", 200);
            check(promise, stall, "POST", review + "/reply", "{\"text\":\"补发\"}", 200);
            check(promise, stall, "POST", review + "/reply", "{\"text\":\"不补\"}", 422);
            check(promise, stall, "GET", "/v1/feeds/reviews?limit=5", null, 200);
            stall.server.backstage().faults(FaultPlan.parse("throttle=1"));
            check(promise, stall, "GET", "/v1/epoch", null, 429);
            stall.server.backstage().faults(FaultPlan.parse("http500=1"));
            check(promise, stall, "GET", "/v1/epoch", null, 500);
            assertThat(seen).hasSizeGreaterThan(18);
        }
    }

    private static String draft(RemoteListing made) {
        return """
        {"reference":"L2","title":"针织衫","category":"女装/上衣","photos":["%s"],
         "skus":[{"reference":"L2-1","spec":"","code":"B1","priceFen":100,"stock":3}]}
        """
                .formatted(made.photoSha256().getFirst());
    }

    private static String bundle(RemoteListing made) {
        String path = "/v1/skus/" + made.skus().getFirst().remoteId() + "/stock";
        return "{\"writes\":[{\"method\":\"POST\",\"path\":\"%s\",\"key\":\"b1\",\"body\":{\"delta\":1,\"reference\":\"b1\"}}]}"
                .formatted(path);
    }

    private static String words(String title, int base) {
        return "{\"title\":\"%s\",\"category\":\"鞋靴/单鞋\",\"baseVersion\":%d}"
                .formatted(title, base);
    }

    private static String act(RemoteCase open, String version) {
        return "{\"act\":\"AGREE_REFUND\",\"amountFen\":%d,\"version\":\"%s\"}"
                .formatted(open.amountFen(), version);
    }

    private void check(
            Promise promise,
            Stall stall,
            String method,
            String target,
            @Nullable String body,
            int status)
            throws Exception {
        HttpResponse<String> response = raw(stall, method, target, body);
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode json =
                type.equals("application/json")
                        ? Json.MAPPER.readTree(response.body())
                        : StringNode.valueOf(response.body());
        String path = URI.create(target).getPath();
        assertThat(response.statusCode()).as(method + " " + target + json).isEqualTo(status);
        assertThat(promise.broken(method, path, status, type, json)).isEmpty();
        assertThat(response.headers().firstValue("Kaibo-Epoch")).contains("1");
        seen.add(method.toLowerCase(Locale.ROOT) + path);
    }

    private HttpResponse<String> raw(
            Stall stall, String method, String target, @Nullable String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(URI.create(stall.server.url() + target))
                        .header("Authorization", "Bearer " + stall.token)
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
