package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSources;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.wire.CountedBody;
import shop.kaibo.platform.wire.Strict;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Asks one thing of the documented API and tells its {@link Outcome}. Thread-safe. */
final class Asking {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final MediaType JSON = MediaType.get("application/json");

    private final Wires wires;
    private final HttpUrl base;
    private final @Nullable String token;
    private final Verdict verdict;
    private final @Nullable Saying saying;

    /**
     * @param keys whether the platform applies a write once per key; asked only when it matters
     */
    Asking(Wires wires, HttpUrl base, @Nullable String token, BooleanSupplier keys) {
        this.wires = wires;
        this.base = base;
        this.token = token;
        this.verdict = new Verdict(keys);
        saying = null;
    }

    private Asking(Asking asking, Saying saying) {
        wires = asking.wires;
        base = asking.base;
        token = asking.token;
        verdict = asking.verdict;
        this.saying = saying;
    }

    /** The same, whose writes are only said. */
    Asking saying(Saying into) {
        return new Asking(this, into);
    }

    /** What is told of each write instead of sending it. */
    @FunctionalInterface
    interface Saying {
        <T> void say(
                String method, HttpUrl url, String key, JsonNode json, Function<JsonNode, T> value);
    }

    Verdict verdict() {
        return verdict;
    }

    /** A path as it stands below the base. */
    String below(HttpUrl url) {
        String root = base.encodedPath();
        return "/" + url.encodedPath().substring(root.endsWith("/") ? root.length() : 1);
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
            return verdict.of(wires.send(request, false), value, false);
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /** A page of one of the feeds, from a cursor on. */
    <T> Outcome<Page<T>> feed(String name, String cursor, int limit, Function<JsonNode, T> row) {
        HttpUrl.Builder url = url("v1", "feeds", name);
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        url.addQueryParameter("limit", String.valueOf(Math.clamp(limit, 1, 200)));
        return read(
                url.build(),
                node ->
                        new Page<>(
                                Strict.list(node, "rows", row),
                                Strict.text(node, "cursor"),
                                Strict.flag(node, "more"),
                                Strict.number(node, "epoch")));
    }

    /** A write whose repetition is harmless by its nature: unanswered is as good as not sent. */
    <T> Outcome<T> put(
            HttpUrl url, byte[] body, String type, LongConsumer sent, Function<JsonNode, T> value) {
        Request request =
                signed(url)
                        .header("Content-Digest", Bodies.digest(body))
                        .put(new CountedBody(body, MediaType.get(type), sent))
                        .build();
        try {
            return verdict.of(wires.send(request, true), value, false);
        } catch (Wires.NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /** The address of a picture is its hash, so it may be brought again. */
    Outcome<String> picture(byte[] jpeg, String sha256, LongConsumer sent) {
        HttpUrl url = url("v1", "photos", sha256).build();
        return put(url, jpeg, "image/jpeg", sent, node -> Strict.text(node, "photo"));
    }

    <T> Outcome<T> write(
            String method, HttpUrl url, String key, JsonNode json, Function<JsonNode, T> value) {
        if (saying != null) {
            saying.say(method, url, key, json, value);
            return new Outcome.Offline<>("said");
        }
        byte[] body = MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        Request request =
                signed(url)
                        .header("Idempotency-Key", key)
                        .header("Content-Digest", Bodies.digest(body))
                        .method(method, RequestBody.create(body, JSON))
                        .build();
        try {
            return verdict.of(wires.send(request, true), value, true);
        } catch (Wires.NoAnswer e) {
            return e.sent ? new Outcome.Unknown<>(e.reason) : new Outcome.Offline<>(e.reason);
        }
    }

    /** Posts something long, zipped; harmless to repeat only where what it holds is. */
    <T> Outcome<T> zipped(HttpUrl url, JsonNode json, Function<JsonNode, T> value) {
        byte[] body = Bodies.zip(MAPPER.writeValueAsBytes(json));
        Request request =
                signed(url)
                        .header("Content-Encoding", "gzip")
                        .header("Content-Digest", Bodies.digest(body))
                        .post(RequestBody.create(body, JSON))
                        .build();
        try {
            return verdict.of(wires.send(request, true), value, true);
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

    /** The key with which the server proves itself. */
    Outcome<String> serverKey() {
        return wires.shownKey(signed(base).get().build());
    }

    private Request.Builder signed(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", "Kaibo/1");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }
}
