package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What a complete answer means: a success is result 1 and nothing else. The documents give numbers
 * neither for a rate exceeded nor for a token expired, so those are told by their words.
 * Thread-safe.
 */
final class Verdict {
    /** Of a token that was good once: renewing may help. */
    static final String EXPIRED = "expired";

    private static final long BUSY_MS = 1_000;
    private static final Set<String> STALE = Set.of("300105", "3616", "300014", "3636");

    private Verdict() {}

    /**
     * @param once a write whose repetition would do it twice
     */
    static <T> Outcome<T> of(Wires.Answer answer, boolean once, Function<JsonNode, T> value) {
        if (answer.status() == 429) {
            return new Outcome.Throttled<>(BUSY_MS);
        }
        if (answer.status() >= 500 || answer.status() == 408) {
            return once
                    ? new Outcome.Unknown<>("http " + answer.status())
                    : new Outcome.Throttled<>(BUSY_MS);
        }
        JsonNode json = Json.object(answer.body());
        if (json == null || !json.has("result")) {
            return strange(answer, once);
        }
        if (Json.number(json, "result") != 1) {
            return refused(json, once);
        }
        try {
            return new Outcome.Done<>(value.apply(json));
        } catch (Json.Misread e) {
            String reason = "misread " + e.getMessage();
            return once ? new Outcome.Unknown<>(reason) : new Outcome.Broken<>(reason);
        }
    }

    private static <T> Outcome<T> strange(Wires.Answer answer, boolean once) {
        if (once) {
            return new Outcome.Unknown<>("not-json");
        }
        boolean claims = answer.type().toLowerCase(Locale.ROOT).startsWith("application/json");
        return claims ? new Outcome.Broken<>("not-json") : new Outcome.Offline<>("portal");
    }

    private static <T> Outcome<T> refused(JsonNode json, boolean once) {
        String code = code(json);
        String words = words(json);
        String low = words.toLowerCase(Locale.ROOT);
        if (code.equals("24") || low.contains("authorization_revoked")) {
            return new Outcome.Unauthorized<>("revoked");
        }
        if (low.contains("token") || words.contains("鉴权失败")) {
            boolean scope = low.contains("scope");
            return new Outcome.Unauthorized<>(scope ? "scope" : EXPIRED);
        }
        if (words.contains("签名") || words.contains("验签") || low.contains("sign")) {
            return new Outcome.Unauthorized<>("signature");
        }
        if (code.equals("16") || low.contains("exceed qps limit")) {
            return new Outcome.Throttled<>(BUSY_MS);
        }
        if (low.contains("exceed quota limit")) {
            return new Outcome.Rejected<>("quota", Refusals.QUOTA);
        }
        if (STALE.contains(code)) {
            return new Outcome.Stale<>(null);
        }
        if (code.equals("1004")) {
            return once ? new Outcome.Unknown<>("busy") : new Outcome.Throttled<>(BUSY_MS);
        }
        return Refusals.of(code, words);
    }

    // the inner code is the telling one where both come
    private static String code(JsonNode json) {
        String sub = Json.text(json, "sub_code");
        return sub.isEmpty() ? Json.text(json, "result") : sub;
    }

    private static String words(JsonNode json) {
        String said = Json.text(json, "error_msg");
        return said.isEmpty() ? Json.text(json, "sub_msg") : said;
    }
}
