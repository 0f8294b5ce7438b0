package shop.kaibo.platform.sandbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one mapper of the sandbox: plain fields, in the order they are written down. Thread-safe. */
final class Json {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            checker ->
                                    checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                            .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                            .withVisibility(
                                                    PropertyAccessor.CREATOR, Visibility.ANY))
                    .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }
}
