package shop.kaibo.platform.openapi;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.Strict;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What a complete answer means; only the documented form is believed. Thread-safe. */
final class Verdict {
    private static final long BUSY_MS = 1_000;
    private static final long LONGEST_WAIT_MS = 600_000;

    private final BooleanSupplier keys;

    Verdict(BooleanSupplier keys) {
        this.keys = keys;
    }

    <T> Outcome<T> of(Wires.Answer answer, Function<JsonNode, T> value, boolean write) {
        return of(answer, answer.status(), json(answer), value, write);
    }

    /** The same for one write out of a bundle. */
    <T> Outcome<T> of(int status, JsonNode json, Function<JsonNode, T> value) {
        var alone = new Wires.Answer(status, "application/json", null, new byte[0]);
        return of(alone, status, json, value, true);
    }

    private <T> Outcome<T> of(
            Wires.Answer answer,
            int status,
            @Nullable JsonNode json,
            Function<JsonNode, T> value,
            boolean write) {
        if (status == 401) {
            return new Outcome.Unauthorized<>("token");
        }
        if (status == 429) {
            return new Outcome.Throttled<>(wait(answer, json));
        }
        if (status >= 500 || status == 408) {
            // without a key nobody knows whether it happened; with one it may simply go again
            return write && !keys.getAsBoolean()
                    ? new Outcome.Unknown<>("http " + status)
                    : new Outcome.Throttled<>(wait(answer, json));
        }
        if (json == null) {
            return write ? new Outcome.Unknown<>("not-json") : strange(answer);
        }
        if (status >= 200 && status < 300) {
            return done(json, value, write);
        }
        return refused(status, json, write);
    }

    /**
     * A portal's page instead of JSON means no way through; broken JSON is the platform's fault.
     */
    private static <T> Outcome<T> strange(Wires.Answer answer) {
        return isJson(answer.type())
                ? new Outcome.Broken<>("not-json")
                : new Outcome.Offline<>("portal");
    }

    private static <T> Outcome<T> done(JsonNode json, Function<JsonNode, T> value, boolean write) {
        try {
            return new Outcome.Done<>(value.apply(json));
        } catch (Strict.Misread e) {
            String reason = "misread " + e.getMessage();
            return write ? new Outcome.Unknown<>(reason) : new Outcome.Broken<>(reason);
        }
    }

    private static <T> Outcome<T> refused(int status, JsonNode json, boolean write) {
        JsonNode code = json.get("code");
        JsonNode message = json.get("message");
        if (status < 400 || code == null || !code.isString()) {
            return write
                    ? new Outcome.Unknown<>("http " + status)
                    : new Outcome.Broken<>("http " + status);
        }
        if (status == 403) {
            return new Outcome.Unauthorized<>(code.stringValue());
        }
        if (status == 409) {
            JsonNode theirs = json.get("theirs");
            return new Outcome.Stale<>(
                    theirs == null ? null : Asking.MAPPER.writeValueAsString(theirs));
        }
        if (code.stringValue().equals("digest_mismatch")) {
            return new Outcome.Throttled<>(BUSY_MS);
        }
        String reason = message != null && message.isString() ? message.stringValue() : "";
        return new Outcome.Rejected<>(code.stringValue(), reason);
    }

    private static @Nullable JsonNode json(Wires.Answer answer) {
        if (!isJson(answer.type())) {
            return null;
        }
        try {
            JsonNode json = Asking.MAPPER.readTree(answer.body());
            return json != null && json.isObject() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static long wait(Wires.Answer answer, @Nullable JsonNode json) {
        JsonNode exact = json == null ? null : json.get("retryAfterMs");
        if (exact != null && exact.isIntegralNumber() && exact.canConvertToLong()) {
            return Math.clamp(exact.longValue(), 1, LONGEST_WAIT_MS);
        }
        String header = answer.retryAfter();
        if (header != null && header.matches("[0-9]{1,6}")) {
            return Math.clamp(Long.parseLong(header) * 1000, 1, LONGEST_WAIT_MS);
        }
        return BUSY_MS;
    }
}
