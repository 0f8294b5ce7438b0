package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads answers: strict about what is needed, patient with what is new. Ids come as numbers beyond
 * 2^53 or as texts and are texts here. Thread-safe.
 */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The answer is not what the documents promise. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misread(String what) {
            super(what, null, false, false);
        }
    }

    static @Nullable JsonNode object(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    static JsonNode at(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }

    /** A text or a number as text; "" where it is absent. */
    static String text(JsonNode node, String name) {
        JsonNode value = at(node, name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    static String id(JsonNode node, String name) {
        String id = text(node, name);
        if (id.isEmpty() || id.equals("0")) {
            throw new Misread(name);
        }
        return id;
    }

    static long needed(JsonNode node, String name) {
        JsonNode value = at(node, name);
        if (!value.isNumber() && !value.isString()) {
            throw new Misread(name);
        }
        return number(node, name);
    }

    static long number(JsonNode node, String name) {
        JsonNode value = at(node, name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        String text = value.isString() ? value.stringValue() : "";
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The same where no document says whether the list is the answer itself or a field of it. */
    static <T> List<T> listed(JsonNode node, String name, Function<JsonNode, T> element) {
        if (!node.isArray()) {
            return list(node, name, element);
        }
        var list = new ArrayList<T>();
        node.forEach(one -> list.add(element.apply(one)));
        return list;
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        var list = new ArrayList<T>();
        JsonNode value = at(node, name);
        if (value.isArray()) {
            value.forEach(one -> list.add(element.apply(one)));
        }
        return list;
    }
}
