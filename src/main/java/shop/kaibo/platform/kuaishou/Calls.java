package shop.kaibo.platform.kuaishou;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.CountedBody;
import shop.kaibo.platform.wire.Rate;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Calls one method of the platform, signed, and tells its {@link Outcome}. One wish of the port may
 * take several calls and the platform counts each, so the rate is kept here. Thread-safe.
 */
final class Calls {
    private final Wires wires;
    private final HttpUrl base;
    private final Token token;
    private final LongSupplier now;
    private final Rate rate;

    Calls(Wires wires, HttpUrl base, Token token, LongSupplier now, Rate rate) {
        this.wires = wires;
        this.base = base;
        this.token = token;
        this.now = now;
        this.rate = rate;
    }

    static ObjectNode param() {
        return Json.MAPPER.createObjectNode();
    }

    /** The platform's time as far as it is known, epoch ms. */
    long nowMs() {
        return now.getAsLong();
    }

    private interface Shape {
        Request of(HttpUrl url, Map<String, String> fields);
    }

    <T> Outcome<T> get(String method, ObjectNode param, Function<JsonNode, T> value) {
        return call(method, param, Calls::query, false, false, json -> value.apply(data(json)));
    }

    /** A write that may be repeated: it names what shall be, not by how much it shall change. */
    <T> Outcome<T> put(String method, ObjectNode param, Function<JsonNode, T> value) {
        return call(method, param, Calls::form, true, false, json -> value.apply(data(json)));
    }

    /** A write that would happen twice if it were repeated. */
    <T> Outcome<T> once(String method, ObjectNode param, Function<JsonNode, T> value) {
        return call(method, param, Calls::form, true, true, json -> value.apply(data(json)));
    }

    /** A read by POST whose answer stands beside the result. */
    <T> Outcome<T> ask(String method, ObjectNode param, Function<JsonNode, T> value) {
        return call(method, param, Calls::form, true, false, value);
    }

    /** A picture; it is not signed. */
    <T> Outcome<T> picture(
            String method,
            ObjectNode param,
            byte[] jpeg,
            LongConsumer sent,
            Function<JsonNode, T> value) {
        Shape shape =
                (url, fields) -> {
                    var body = new MultipartBody.Builder().setType(MultipartBody.FORM);
                    fields.forEach(body::addFormDataPart);
                    var picture = new CountedBody(jpeg, MediaType.get("image/jpeg"), sent);
                    body.addFormDataPart("imgBytes", "photo.jpg", picture);
                    return new Request.Builder().url(url).post(body.build()).build();
                };
        return call(method, param, shape, true, false, json -> value.apply(data(json)));
    }

    private static JsonNode data(JsonNode json) {
        return Json.at(json, "data");
    }

    private static Request query(HttpUrl url, Map<String, String> fields) {
        HttpUrl.Builder full = url.newBuilder();
        fields.forEach(full::addQueryParameter);
        return new Request.Builder().url(full.build()).get().build();
    }

    private static Request form(HttpUrl url, Map<String, String> fields) {
        var form = new FormBody.Builder();
        fields.forEach(form::add);
        RequestBody body = form.build();
        return new Request.Builder().url(url).post(body).build();
    }

    private <T> Outcome<T> call(
            String method,
            ObjectNode param,
            Shape shape,
            boolean write,
            boolean once,
            Function<JsonNode, T> value) {
        Outcome<Grant> good = token.good();
        if (!(good instanceof Outcome.Done<Grant>(Grant grant))) {
            return good.failed();
        }
        Outcome<T> outcome = send(method, param, shape, write, once, value, grant);
        boolean expired =
                outcome instanceof Outcome.Unauthorized<T>(String why)
                        && why.equals(Verdict.EXPIRED);
        if (!expired) {
            return outcome;
        }
        // refused at the door, so nothing happened and it may go again
        Outcome<Grant> other = token.renewed(grant);
        return other instanceof Outcome.Done<Grant>(Grant fresh)
                ? send(method, param, shape, write, once, value, fresh)
                : other.failed();
    }

    private <T> Outcome<T> send(
            String method,
            ObjectNode param,
            Shape shape,
            boolean write,
            boolean once,
            Function<JsonNode, T> value,
            Grant grant) {
        if (!rate.waited()) {
            return new Outcome.Offline<>("stopped");
        }
        HttpUrl.Builder url = base.newBuilder().fragment(null);
        for (String part : method.split("\\.")) {
            url.addPathSegment(part);
        }
        Request request = shape.of(url.build(), fields(method, param, grant));
        try {
            return Verdict.of(wires.send(request, write), once, value);
        } catch (Wires.NoAnswer e) {
            return e.sent && once
                    ? new Outcome.Unknown<>(e.reason)
                    : new Outcome.Offline<>(e.reason);
        }
    }

    private Map<String, String> fields(String method, ObjectNode param, Grant grant) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("access_token", grant.accessToken());
        fields.put("appkey", grant.appKey());
        fields.put("method", method);
        fields.put("param", Json.MAPPER.writeValueAsString(param));
        fields.put("signMethod", grant.signature().name());
        fields.put("timestamp", String.valueOf(nowMs()));
        fields.put("version", "1");
        fields.put("sign", grant.signature().of(fields, grant.signSecret()));
        return fields;
    }
}
