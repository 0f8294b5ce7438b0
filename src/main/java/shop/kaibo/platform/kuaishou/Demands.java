package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a category wants to know of an item before it takes one. Filled from the merchant's own
 * defaults by the names of the properties; what is wanted and has none is said before anything is
 * sent, for a refused item costs one of the day's. Thread-safe.
 */
final class Demands {
    private final Calls calls;
    private final Map<String, String> defaults;
    private final Map<Long, List<Property>> known = new ConcurrentHashMap<>();

    Demands(Calls calls, Map<String, String> defaults) {
        this.calls = calls;
        this.defaults = defaults;
    }

    private record Value(long id, String word) {}

    /** A property the category asks for; a choice where there are values to choose from. */
    private record Property(
            long id, String name, boolean needed, String input, List<Value> values) {}

    /** Properties for open.item.new; Rejected where some are needed and nobody said them. */
    Outcome<ArrayNode> of(long category) {
        Outcome<List<Property>> asked = asked(category);
        if (!(asked instanceof Outcome.Done<List<Property>>(List<Property> properties))) {
            return asked.failed();
        }
        ArrayNode told = Json.MAPPER.createArrayNode();
        var missing = new ArrayList<String>();
        for (Property property : properties) {
            String word = word(property);
            if (word.isEmpty() || !tell(told, property, word)) {
                if (property.needed()) {
                    missing.add(property.name());
                }
            }
        }
        return missing.isEmpty()
                ? new Outcome.Done<>(told)
                : Refusals.own(Refusals.PROPERTIES, String.join("、", missing));
    }

    private Outcome<List<Property>> asked(long category) {
        List<Property> before = known.get(category);
        if (before != null) {
            return new Outcome.Done<>(before);
        }
        Outcome<List<Property>> read =
                calls.get(
                        "open.item.category.config",
                        Calls.param().put("categoryId", category),
                        data -> Json.list(data, "propConfigs", Demands::property));
        if (read instanceof Outcome.Done<List<Property>>(List<Property> properties)) {
            known.put(category, properties);
        }
        // who may list and not read this is judged by the platform
        return read instanceof Outcome.Rejected ? new Outcome.Done<>(List.of()) : read;
    }

    private static Property property(JsonNode property) {
        return new Property(
                Json.needed(property, "propId"),
                Json.text(property, "propName"),
                Json.at(property, "required").asBoolean(false),
                Json.text(property, "propInputType"),
                Json.list(
                        property,
                        "prePropValues",
                        v -> new Value(Json.number(v, "propValueId"), Json.text(v, "propValue"))));
    }

    // the only choice there is needs no default
    private String word(Property property) {
        String said = defaults.getOrDefault(property.name(), "");
        boolean only = said.isEmpty() && property.needed() && property.values().size() == 1;
        return only ? property.values().getFirst().word() : said;
    }

    // pictures and spans of time cannot be said in a word
    private static boolean tell(ArrayNode told, Property property, String word) {
        switch (property.input()) {
            case "RADIO" ->
                    told.addObject()
                            .put("propId", property.id())
                            .set("radioPropValue", value(property, word));
            case "CHECKBOX" -> {
                ObjectNode one = told.addObject().put("propId", property.id());
                ArrayNode values = one.putArray("checkBoxPropValuesList");
                for (String each : word.split("[|｜/]")) {
                    values.add(value(property, each.strip()));
                }
            }
            case "TEXT" -> told.addObject().put("propId", property.id()).put("textPropValue", word);
            default -> {
                return false;
            }
        }
        return true;
    }

    // the answer holds the first values of long lists only, so an unknown one is left to judge
    private static ObjectNode value(Property property, String word) {
        long id =
                property.values().stream()
                        .filter(v -> v.word().equals(word))
                        .mapToLong(Value::id)
                        .findFirst()
                        .orElse(0);
        return Calls.param().put("propValueId", id).put("propValue", word);
    }
}
