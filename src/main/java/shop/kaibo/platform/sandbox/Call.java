package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One request as a route sees it.
 *
 * @param path what filled the braces of the route
 * @param key the idempotency key it came with
 */
record Call(
        String method,
        String target,
        Map<String, String> path,
        Map<String, String> query,
        String contentType,
        @Nullable String key,
        byte[] body) {
    String id() {
        return path("id");
    }

    String path(String name) {
        String value = path.get(name);
        return value == null ? "" : value;
    }

    String query(String name) {
        String value = query.get(name);
        return value == null ? "" : value;
    }

    String needed(String name) {
        String value = query(name);
        if (value.isEmpty()) {
            throw Refusal.unreadable(name + " is missing");
        }
        return value;
    }

    Fields fields() {
        return Fields.of(body);
    }
}
