package shop.kaibo.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Typed payloads as JSON: records in, the same records out; unknown fields are left, and a number
 * or flag that an older version did not write is 0 or false. Thread-safe.
 */
public final class Payloads {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private Payloads() {}

    /** JSON of a record. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** The record in a JSON text; a text that is none is our own fault. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("a payload of " + type.getSimpleName(), e);
        }
    }
}
