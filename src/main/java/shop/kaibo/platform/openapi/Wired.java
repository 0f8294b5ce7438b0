package shop.kaibo.platform.openapi;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.platform.StockEffect;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The records of the port from the JSON of the documented API. Strict about what is needed, patient
 * with what is new: a status it does not know is OTHER. Thread-safe.
 */
final class Wired {
    private Wired() {}

    /** The answer is not what the document promises. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misread(String what) {
            super(what, null, false, false);
        }
    }

    static RemoteListing listing(JsonNode node) {
        return new RemoteListing(
                text(node, "remoteId"),
                optional(node, "reference"),
                state(text(node, "state")),
                optional(node, "reason"),
                text(node, "title"),
                text(node, "category"),
                list(node, "photoSha256", Wired::string),
                list(node, "skus", Wired::sku),
                number(node, "version"),
                number(node, "updatedMs"),
                numberOr0(node, "textVersion"),
                node.hasNonNull("wants") ? list(node, "wants", Wired::string) : List.of(),
                numberOr0(node, "reviewedMs"),
                Math.toIntExact(Math.clamp(numberOr0(node, "slot"), 0, 1_000_000)));
    }

    private static long numberOr0(JsonNode node, String name) {
        return node.hasNonNull(name) ? number(node, name) : 0;
    }

    private static RemoteListing.State state(String name) {
        for (RemoteListing.State state : RemoteListing.State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw new Misread("state " + name);
    }

    static RemoteSku sku(JsonNode node) {
        return new RemoteSku(
                text(node, "remoteId"),
                text(node, "spec"),
                text(node, "code"),
                number(node, "priceFen"),
                number(node, "priceVersion"),
                number(node, "stock"),
                number(node, "effect"));
    }

    static StockEffect stockEffect(JsonNode node) {
        return new StockEffect(number(node, "stock"), number(node, "effect"));
    }

    static RemoteCase afterSale(JsonNode node) {
        String type = text(node, "type");
        String wanted = optional(node, "wantedSkuId");
        String status = text(node, "status");
        return new RemoteCase(
                text(node, "remoteId"),
                text(node, "orderId"),
                constant(RemoteCase.Type.class, type, RemoteCase.Type.OTHER),
                type,
                constant(RemoteCase.Status.class, status, RemoteCase.Status.OTHER),
                status,
                text(node, "version"),
                text(node, "skuId"),
                number(node, "quantity"),
                number(node, "amountFen"),
                number(node, "refundedFen"),
                text(node, "reason"),
                optional(node, "returnCarrier"),
                optional(node, "returnWaybill"),
                wanted == null ? "" : wanted,
                optional(node, "sentCarrier"),
                optional(node, "sentWaybill"),
                optional(node, "settledBy"),
                number(node, "deadlineMs"),
                number(node, "createdMs"),
                number(node, "signedForMs"),
                number(node, "updatedMs"));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isObject()) {
            throw new Misread(name);
        }
        return value;
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new Misread(name);
        }
        return string(value);
    }

    static String string(JsonNode value) {
        if (!value.isString()) {
            throw new Misread("not a text");
        }
        return value.stringValue();
    }

    static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? text(node, name) : null;
    }

    static long number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Misread(name);
        }
        return value.longValue();
    }

    static boolean flag(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isBoolean()) {
            throw new Misread(name);
        }
        return value.booleanValue();
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw new Misread(name);
        }
        var list = new ArrayList<T>(value.size());
        value.forEach(one -> list.add(element.apply(one)));
        return list;
    }
}
