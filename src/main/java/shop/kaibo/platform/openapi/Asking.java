package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSources;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Turns one request of the documented API and whatever came back into an {@link Outcome}. Only a
 * complete answer of the documented form is believed. Thread-safe.
 */
final class Asking {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final MediaType JSON = MediaType.get("application/json");
    private static final long BUSY_MS = 1_000;
    private static final long LONGEST_WAIT_MS = 600_000;

    private final Wires wires;
    private final HttpUrl base;
    private final @Nullable String token;
    private final BooleanSupplier keys;

    /**
     * @param keys whether the platform applies a write once per key; asked only when it matters
     */
    Asking(Wires wires, HttpUrl base, @Nullable String token, BooleanSupplier keys) {
        this.wires = wires;
        this.base = base;
        this.token = token;
        this.keys = keys;
    }

    /** A path below the base; parts are encoded. */
    HttpUrl.Builder url(String... parts) {
        HttpUrl.Builder url = base.newBuilder();
        for (String part : parts) {
            url.addPathSegment(part);
        }
        return url;
    }

    <T> Outcome<T> read(HttpUrl url, Function<JsonNode, T> value) {
        Request request = signed(url).get().build();
        try {
            return answered(wires.send(request, false), value, false);
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /** A write whose repetition is harmless by its nature: unanswered is as good as not sent. */
    <T> Outcome<T> put(HttpUrl url, byte[] body, String type, Function<JsonNode, T> value) {
        Request request =
                signed(url)
                        .header("Content-Digest", digest(body))
                        .put(RequestBody.create(body, MediaType.get(type)))
                        .build();
        try {
            return answered(wires.send(request, true), value, false);
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    <T> Outcome<T> write(
            String method, HttpUrl url, String key, JsonNode json, Function<JsonNode, T> value) {
        byte[] body = MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        Request request =
                signed(url)
                        .header("Idempotency-Key", key)
                        .header("Content-Digest", digest(body))
                        .method(method, RequestBody.create(body, JSON))
                        .build();
        try {
            return answered(wires.send(request, true), value, true);
        } catch (Wires.NoAnswer e) {
            return e.sent ? new Outcome.Unknown<>(e.reason) : new Outcome.Offline<>(e.reason);
        }
    }

    /** Opens the event stream; closing what is returned ends it silently. */
    AutoCloseable listen(Runnable changed, Runnable broken) {
        var listener = new Events(changed, broken);
        Request request = signed(url("v1", "events").build()).get().build();
        EventSource source =
                EventSources.createFactory(wires.listening()).newEventSource(request, listener);
        return () -> {
            listener.end();
            source.cancel();
        };
    }

    private Request.Builder signed(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", "Kaibo/1");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private <T> Outcome<T> answered(
            Wires.Answer answer, Function<JsonNode, T> value, boolean write) {
        JsonNode json = json(answer);
        int status = answer.status();
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
        } catch (Wired.Misread e) {
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
            return new Outcome.Stale<>(theirs == null ? null : MAPPER.writeValueAsString(theirs));
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
            JsonNode json = MAPPER.readTree(answer.body());
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

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
