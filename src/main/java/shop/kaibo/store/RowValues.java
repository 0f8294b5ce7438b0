package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of a row that was written down as JSON, as SQL and its arguments. Thread-safe. */
final class RowValues {
    private RowValues() {}

    static String excluded(List<OwnTable.Column> columns) {
        return columns.stream()
                .map(c -> c.quoted() + " = excluded." + c.quoted())
                .collect(Collectors.joining(", "));
    }

    static String names(List<OwnTable.Column> columns, String behind, String between) {
        return columns.stream().map(c -> c.quoted() + behind).collect(Collectors.joining(between));
    }

    static List<@Nullable Object> arguments(JsonNode values, List<OwnTable.Column> columns) {
        var all = new ArrayList<@Nullable Object>();
        columns.forEach(c -> all.add(argument(values.get(c.name()), c)));
        return all;
    }

    private static @Nullable Object argument(JsonNode value, OwnTable.Column column) {
        if (value.isNull()) {
            return null;
        }
        if (column.bytes()) {
            return HexFormat.of().parseHex(value.asString());
        }
        return value.isIntegralNumber()
                ? (Object) value.asLong()
                : value.isNumber() ? (Object) value.asDouble() : value.asString();
    }
}
