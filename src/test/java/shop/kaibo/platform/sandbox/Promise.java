package shop.kaibo.platform.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks exchanges against the OpenAPI document, as a validating proxy would. */
final class Promise {
    private final JsonNode document;

    Promise(String json) {
        document = JsonMapper.builder().build().readTree(json);
    }

    List<String> operations() {
        var found = new ArrayList<String>();
        for (var path : document.get("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }
        return found;
    }

    /** What an exchange does that the document does not allow; empty when all is well. */
    List<String> broken(String method, String path, int status, String type, JsonNode body) {
        var faults = new ArrayList<String>();
        JsonNode operation = operation(method, path);
        JsonNode response = resolve(operation.path("responses").path(String.valueOf(status)));
        if (response.isMissingNode()) {
            faults.add(method + " " + path + " may not answer " + status);
            return faults;
        }
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            faults.add(method + " " + path + " may not answer " + type);
            return faults;
        }
        check(content.get("schema"), body, path, faults);
        return faults;
    }

    private JsonNode operation(String method, String path) {
        // a literal path goes before a template
        JsonNode exact = document.get("paths").path(path);
        if (!exact.isMissingNode()) {
            return exact.path(method.toLowerCase(java.util.Locale.ROOT));
        }
        for (var entry : document.get("paths").properties()) {
            String pattern = entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (Pattern.matches(pattern, path)) {
                return entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return document.path("none");
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : document.at(reference.stringValue().substring(1));
    }

    private void check(JsonNode raw, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolve(raw);
        JsonNode type = schema.get("type");
        if (type != null && !fits(type, value)) {
            faults.add(at + " is not " + type + ": " + value);
            return;
        }
        if (schema.has("enum")
                && schema.get("enum").valueStream().noneMatch(one -> one.equals(value))) {
            faults.add(at + " has no such value: " + value);
        }
        if (schema.has("minimum") && value.longValue() < schema.get("minimum").longValue()) {
            faults.add(at + " is too small");
        }
        schema.path("required")
                .forEach(
                        name -> {
                            if (!value.has(name.stringValue())) {
                                faults.add(at + " lacks " + name);
                            }
                        });
        for (var property : value.properties()) {
            JsonNode known = schema.path("properties").get(property.getKey());
            if (known != null) {
                check(known, property.getValue(), at + "." + property.getKey(), faults);
            } else if (schema.has("properties")) {
                faults.add(at + "." + property.getKey() + " is not documented");
            }
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(one -> check(schema.get("items"), one, at + "[]", faults));
        }
    }

    private static boolean fits(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> fits(one, value));
        }
        return switch (type.stringValue()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
