package shop.kaibo.platform.wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Members of an answer's JSON: what is promised and missing, or of another kind, is a {@link
 * Misread}. Thread-safe.
 */
public final class Strict {
    private Strict() {}

    /** The answer is not what the document promises. */
    public static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Misread(String what) {
            super(what, null, false, false);
        }
    }

    public static long numberOr0(JsonNode node, String name) {
        return node.hasNonNull(name) ? number(node, name) : 0;
    }

    public static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    public static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isObject()) {
            throw new Misread(name);
        }
        return value;
    }

    public static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new Misread(name);
        }
        return string(value);
    }

    public static String string(JsonNode value) {
        if (!value.isString()) {
            throw new Misread("not a text");
        }
        return value.stringValue();
    }

    public static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? text(node, name) : null;
    }

    public static long number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Misread(name);
        }
        return value.longValue();
    }

    public static boolean flag(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isBoolean()) {
            throw new Misread(name);
        }
        return value.booleanValue();
    }

    public static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw new Misread(name);
        }
        var list = new ArrayList<T>(value.size());
        value.forEach(one -> list.add(element.apply(one)));
        return list;
    }
}
