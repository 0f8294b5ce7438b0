package shop.kaibo.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
    static Call of(HttpExchange exchange, Map<String, String> path, byte[] body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > 100)) {
            throw Refusal.unreadable("Idempotency-Key");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                path,
                asked(exchange.getRequestURI().getRawQuery()),
                type == null ? "" : type,
                key,
                body);
    }

    /** The same where the route it took is known. */
    Call at(Map<String, String> filled) {
        return new Call(method, target, filled, query, contentType, key, body);
    }

    private static Map<String, String> asked(@Nullable String raw) {
        var query = new HashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(
                            decoded(pair.substring(0, equals)),
                            decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("query");
        }
    }

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
