package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** A JSON object of a request, read strictly: what is missing or of another type is refused. */
final class Fields {
    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    static Fields of(byte[] body) {
        try {
            return of(Json.MAPPER.readTree(body));
        } catch (JacksonException e) {
            throw Refusal.unreadable("not JSON");
        }
    }

    private static Fields of(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw Refusal.unreadable("not an object");
        }
        return new Fields(node);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** What is inside, as it came. */
    JsonNode node(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw Refusal.unreadable(name + " is missing");
        }
        return value;
    }

    String text(String name, int shortest, int longest) {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw Refusal.unreadable(name + " is not a text");
        }
        String text = value.stringValue();
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw Refusal.rule(name + "_length", name + " 的长度不对");
        }
        return text;
    }

    String textOr(String name, String otherwise, int longest) {
        return has(name) ? text(name, 0, longest) : otherwise;
    }

    long number(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.unreadable(name + " is not an integer");
        }
        return value.longValue();
    }

    long number(String name, long least, long most) {
        long number = number(name);
        if (number < least || number > most) {
            throw Refusal.rule(name + "_range", name + " 超出范围");
        }
        return number;
    }

    double decimal(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isNumber()) {
            throw Refusal.unreadable(name + " is not a number");
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isBoolean()) {
            throw Refusal.unreadable(name + " is not a boolean");
        }
        return value.booleanValue();
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (JsonNode value : array(name)) {
            if (!value.isString()) {
                throw Refusal.unreadable(name + " holds something else than texts");
            }
            texts.add(value.stringValue());
        }
        return texts;
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        array(name).forEach(value -> objects.add(of(value)));
        return objects;
    }

    private JsonNode array(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw Refusal.unreadable(name + " is not a list");
        }
        return value;
    }

    /** A constant of an enum by its name. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name, 1, 40);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable(name + " has no such value");
        }
    }
}
