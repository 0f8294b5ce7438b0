package shop.kaibo.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What a practice platform says of itself behind its door. Thread-safe. */
final class Asked {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Asked() {}

    /** The keys of all effects of a kind, in their order. */
    static List<String> keys(String url, String kind) throws IOException, InterruptedException {
        return get(url + "/admin/effects")
                .valueStream()
                .filter(one -> one.get("kind").stringValue().equals(kind))
                .map(one -> one.get("key").stringValue())
                .toList();
    }

    /** The first sku of each listing. */
    static List<String> skus(String url) throws IOException, InterruptedException {
        return get(url + "/admin/state")
                .get("listings")
                .valueStream()
                .map(one -> one.get("skus").get(0).get("remoteId").stringValue())
                .toList();
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return MAPPER.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
