package shop.kaibo.platform.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Several writes in one request and one transaction, in their order; each has its own key, its own
 * answer, and fails alone. Thread-safe.
 */
final class Bundles {
    static final int MOST = 200;

    private final SandboxShop shop;
    private final List<Route> routes;

    /**
     * @param routes whose writes may be bundled
     */
    Bundles(SandboxShop shop, List<Route> routes) {
        this.shop = shop;
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return List.of(Route.post("/v1/bundle", this::all));
    }

    private Answer all(Call call) {
        List<Call> writes = call.fields().objects("writes").stream().map(Bundles::one).toList();
        if (writes.isEmpty() || writes.size() > MOST) {
            throw Refusal.rule("bundle_count", "一次要 1 到 " + MOST + " 个操作");
        }
        ArrayNode answers = Json.array();
        shop.together(() -> writes.forEach(write -> answers.add(wired(answer(write)))));
        return Answer.ok(Json.object().set("answers", answers));
    }

    private static Call one(Fields fields) {
        JsonNode body = fields.node("body");
        return new Call(
                fields.text("method", 3, 4),
                fields.text("path", 1, 200),
                Map.of(),
                Map.of(),
                "application/json",
                fields.text("key", 1, 100),
                Json.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(Call write) {
        try {
            List<String> path = List.of(write.target().split("/", -1));
            for (Route route : routes) {
                Map<String, String> filled = route.match(path);
                if (filled != null && route.method().equals(write.method())) {
                    return route.handler().handle(write.at(filled));
                }
            }
            throw new Refusal(404, "path_unknown", "没有这个地址");
        } catch (Refusal e) {
            return Answer.refused(e);
        }
    }

    private static ObjectNode wired(Answer answer) {
        if (answer instanceof Answer.Document(int status, JsonNode json)) {
            ObjectNode node = Json.object();
            node.put("status", status);
            node.set("body", json);
            return node;
        }
        throw new IllegalStateException("a write answers a document");
    }
}
