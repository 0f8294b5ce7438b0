package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** A request the shop does not grant: ends its transaction and becomes the answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final String code;
    final transient @Nullable JsonNode theirs;

    Refusal(int status, String code, String message) {
        this(status, code, message, null);
    }

    Refusal(int status, String code, String message, @Nullable JsonNode theirs) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.theirs = theirs;
    }

    static Refusal unreadable(String message) {
        return new Refusal(400, "unreadable", message);
    }

    static Refusal unknown(String kind) {
        return new Refusal(404, kind + "_unknown", "没有这条记录");
    }

    static Refusal rule(String code, String message) {
        return new Refusal(422, code, message);
    }

    static Refusal stale(JsonNode theirs) {
        return new Refusal(409, "stale", "已被别处修改", theirs);
    }

    String sentence() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
