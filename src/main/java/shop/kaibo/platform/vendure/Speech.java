package shop.kaibo.platform.vendure;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.wire.CountedBody;
import shop.kaibo.platform.wire.Strict;
import shop.kaibo.platform.wire.Wires;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Says one GraphQL sentence to the admin API and judges its answer. Thread-safe. */
final class Speech {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType JPEG = MediaType.get("image/jpeg");
    private static final long BUSY_MS = 2_000;

    private final Wires wires;
    private final HttpUrl url;
    private final String key;

    Speech(Wires wires, HttpUrl url, String key) {
        this.wires = wires;
        this.url = url;
        this.key = key;
    }

    /** A request that asks for nothing, to see who answers. */
    Request knock() {
        return new Request.Builder().url(url).header("User-Agent", "Kaibo/1").get().build();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Asks and changes nothing, so it may be repeated. */
    <T> T ask(String sentence, ObjectNode variables, Function<JsonNode, T> value) throws Stopped {
        return said(body(sentence, variables), false, value);
    }

    /** Changes something: unanswered it is in doubt. */
    <T> T tell(String sentence, ObjectNode variables, Function<JsonNode, T> value) throws Stopped {
        return said(body(sentence, variables), true, value);
    }

    /** Sends a picture; its repetition only makes a second one that nobody uses. */
    <T> T send(
            String sentence,
            ObjectNode variables,
            byte[] jpeg,
            String name,
            LongConsumer sent,
            Function<JsonNode, T> value)
            throws Stopped {
        ObjectNode operations = object().put("query", sentence);
        operations.set("variables", variables);
        RequestBody form =
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("operations", MAPPER.writeValueAsString(operations))
                        .addFormDataPart("map", "{\"0\":[\"variables.input.0.file\"]}")
                        .addFormDataPart("0", name, new CountedBody(jpeg, JPEG, sent))
                        .build();
        return said(form, false, value);
    }

    private static RequestBody body(String sentence, ObjectNode variables) {
        ObjectNode all = object().put("query", sentence);
        all.set("variables", variables);
        return RequestBody.create(MAPPER.writeValueAsBytes(all), JSON);
    }

    private <T> T said(RequestBody body, boolean write, Function<JsonNode, T> value)
            throws Stopped {
        Request request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "Kaibo/1")
                        .header("vendure-api-key", key)
                        // shops behind a browser's rules want to see that no form page sends this
                        .header("apollo-require-preflight", "true")
                        .post(body)
                        .build();
        Wires.Answer answer;
        try {
            answer = wires.send(request, write);
        } catch (Wires.NoAnswer e) {
            throw new Stopped(
                    write && e.sent
                            ? new Outcome.Unknown<>(e.reason)
                            : new Outcome.Offline<>(e.reason));
        }
        JsonNode data = judged(answer, write);
        try {
            return value.apply(data);
        } catch (Strict.Misread e) {
            throw strange("misread " + e.getMessage(), write);
        }
    }

    private static JsonNode judged(Wires.Answer answer, boolean write) throws Stopped {
        int status = answer.status();
        if (status == 401 || status == 403) {
            throw new Stopped(new Outcome.Unauthorized<>("key"));
        }
        if (status == 429 || !write && (status >= 500 || status == 408)) {
            throw new Stopped(new Outcome.Throttled<>(BUSY_MS));
        }
        JsonNode json = json(answer);
        if (json == null) {
            // a sign-in page of the network in place of the shop
            throw write
                    ? new Stopped(new Outcome.Unknown<>("not-json"))
                    : new Stopped(new Outcome.Offline<>("portal"));
        }
        JsonNode errors = json.get("errors");
        if (errors != null && errors.isArray() && !errors.isEmpty()) {
            throw new Stopped(refusal(errors.get(0), status, write));
        }
        JsonNode data = json.get("data");
        if (data == null || !data.isObject()) {
            throw strange("http " + status, write);
        }
        return data;
    }

    private static Outcome<?> refusal(JsonNode error, int status, boolean write) {
        String code = error.path("extensions").path("code").asString("");
        String words = error.path("message").asString("");
        return switch (code) {
            case "FORBIDDEN", "UNAUTHENTICATED", "UNAUTHORIZED" ->
                    new Outcome.Unauthorized<>("key");
            case "ENTITY_NOT_FOUND",
                    "USER_INPUT_ERROR",
                    "BAD_USER_INPUT",
                    "ILLEGAL_OPERATION",
                    "GRAPHQL_VALIDATION_FAILED",
                    "GRAPHQL_PARSE_FAILED" ->
                    new Outcome.Rejected<>(code.toLowerCase(Locale.ROOT), words);
            // its own fault, and only it knows what it had already done
            default -> write ? new Outcome.Unknown<>("http " + status) : new Outcome.Broken<>(code);
        };
    }

    private static Stopped strange(String why, boolean write) {
        return new Stopped(write ? new Outcome.Unknown<>(why) : new Outcome.Broken<>(why));
    }

    private static @Nullable JsonNode json(Wires.Answer answer) {
        String type = answer.type().toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")
                && !type.startsWith("application/graphql-response+json")) {
            return null;
        }
        try {
            JsonNode json = MAPPER.readTree(answer.body());
            return json != null && json.isObject() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
