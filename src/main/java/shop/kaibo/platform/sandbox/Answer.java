package shop.kaibo.platform.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request gets back; objects get the epoch on the way out. */
sealed interface Answer {
    record Document(int status, JsonNode json) implements Answer {}

    record Bytes(int status, String contentType, byte[] bytes) implements Answer {}

    /** The connection stays open as an event stream. */
    record Stream() implements Answer {}

    static Answer ok(JsonNode json) {
        return new Document(200, json);
    }

    static Answer created(JsonNode json) {
        return new Document(201, json);
    }

    static Answer refused(Refusal refusal) {
        ObjectNode json = Json.object();
        json.put("code", refusal.code);
        json.put("message", refusal.sentence());
        if (refusal.theirs != null) {
            json.set("theirs", refusal.theirs);
        }
        return new Document(refusal.status, json);
    }

    static Answer throttled(long afterMs) {
        ObjectNode json = Json.object();
        json.put("code", "throttled");
        json.put("message", "请求太快");
        json.put("retryAfterMs", afterMs);
        return new Document(429, json);
    }

    static Answer failed() {
        return refused(new Refusal(500, "failed", "平台内部错误"));
    }
}
