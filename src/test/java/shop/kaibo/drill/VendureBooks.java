package shop.kaibo.drill;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Buys in a real Vendure and looks into its books, past the adapter that is under test. */
final class VendureBooks {
    private final VendureShop shop;

    VendureBooks(VendureShop shop) {
        this.shop = shop;
    }

    /** One buyer's visit: the session lives in a token of its own. */
    private final class Visit {
        private @Nullable String session;

        JsonNode say(String sentence, Map<String, Object> variables)
                throws IOException, InterruptedException {
            var request = request("/shop-api", sentence, variables);
            if (session != null) {
                request.header("Authorization", "Bearer " + session);
            }
            HttpResponse<String> answer = sent(request.build());
            answer.headers().firstValue("vendure-auth-token").ifPresent(token -> session = token);
            return data(answer.body(), sentence);
        }
    }

    private HttpRequest.Builder request(
            String path, String sentence, Map<String, Object> variables) {
        String body =
                VendureShop.MAPPER.writeValueAsString(
                        Map.of("query", sentence, "variables", variables));
        return HttpRequest.newBuilder(URI.create(shop.url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    // a line kept open was sometimes shut by the other side as the next question left
    private static HttpResponse<String> sent(HttpRequest request)
            throws IOException, InterruptedException {
        var fresh = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        try (HttpClient client = fresh.build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode data(String body, String sentence) {
        JsonNode all = VendureShop.MAPPER.readTree(body);
        if (all.has("errors")) {
            throw new IllegalStateException(sentence + ": " + all.get("errors"));
        }
        return all.get("data").valueStream().findFirst().orElseThrow();
    }

    JsonNode ask(String sentence) {
        return ask(sentence, Map.of());
    }

    JsonNode ask(String sentence, Map<String, Object> variables) {
        try {
            var request = request("/admin-api", sentence, variables);
            request.header("vendure-api-key", shop.key);
            return data(sent(request.build()).body(), sentence);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Buys and pays; the order's number, "" when there was not enough left. */
    String buy(String variant, int pieces, int buyer) throws IOException, InterruptedException {
        var visit = new Visit();
        JsonNode added =
                visit.say(
                        "mutation ($v: ID!, $n: Int!) { addItemToOrder(productVariantId: $v,"
                                + " quantity: $n) { __typename } }",
                        Map.of("v", variant, "n", pieces));
        if (!added.get("__typename").asString().equals("Order")) {
            return "";
        }
        visit.say(
                "mutation ($e: String!) { setCustomerForOrder(input: { firstName: \"明\", lastName:"
                        + " \"李\", emailAddress: $e }) { __typename } }",
                Map.of("e", "buyer" + buyer + "@example.com"));
        visit.say(
                "mutation ($p: String!) { setOrderShippingAddress(input: { fullName: \"李明\","
                        + " streetLine1: \"文三路1号\", city: \"杭州市\", province: \"浙江省\","
                        + " postalCode: \"310000\", countryCode: \"CN\", phoneNumber: $p }) {"
                        + " __typename } }",
                Map.of("p", String.valueOf(13_800_000_000L + buyer)));
        String way =
                visit.say("{ eligibleShippingMethods { id } }", Map.of())
                        .get(0)
                        .get("id")
                        .asString();
        visit.say(
                "mutation ($w: [ID!]!) { setOrderShippingMethod(shippingMethodId: $w) {"
                        + " __typename } }",
                Map.of("w", List.of(way)));
        visit.say(
                "mutation { transitionOrderToState(state: \"ArrangingPayment\") { __typename } }",
                Map.of());
        JsonNode paid =
                visit.say(
                        "mutation { addPaymentToOrder(input: { method: \"cash\", metadata: {} }) {"
                                + " __typename ... on Order { id state } } }",
                        Map.of());
        if (!paid.get("__typename").asString().equals("Order")) {
            throw new IllegalStateException(paid.toString());
        }
        return paid.get("id").asString();
    }

    /** Every product with its variants. */
    List<JsonNode> products() {
        return items(
                "{ products(options: { take: 1000 }) { items { id slug name enabled variants { id"
                        + " sku name priceWithTax options { name } stockLevels { stockOnHand"
                        + " stockAllocated } } } } }");
    }

    /** Every placed order. */
    List<JsonNode> orders() {
        return items(
                "{ orders(options: { filter: { active: { eq: false } }, take: 1000 }) { items { id"
                    + " state totalWithTax lines { quantity orderPlacedQuantity productVariant { id"
                    + " } } payments { amount refunds { total reason state } } fulfillments { state"
                    + " trackingCode } } } }");
    }

    private List<JsonNode> items(String sentence) {
        var items = new ArrayList<JsonNode>();
        ask(sentence).get("items").forEach(items::add);
        return items;
    }

    /** Pieces that can be bought of each variant. */
    Map<String, Long> sellable() {
        var left = new HashMap<String, Long>();
        for (JsonNode product : products()) {
            for (JsonNode variant : product.get("variants")) {
                long pieces = 0;
                for (JsonNode level : variant.get("stockLevels")) {
                    pieces +=
                            level.get("stockOnHand").asLong()
                                    - level.get("stockAllocated").asLong();
                }
                left.put(variant.get("id").asString(), pieces);
            }
        }
        return left;
    }
}
