package shop.kaibo.platform.openapi;

import static shop.kaibo.platform.wire.Strict.constant;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.numberOr0;
import static shop.kaibo.platform.wire.Strict.optional;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * The records of the port from the JSON of the documented API. Strict about what is needed, patient
 * with what is new: a status it does not know is OTHER. Thread-safe.
 */
final class Wired {
    private Wired() {}

    static RemoteListing listing(JsonNode node) {
        return new RemoteListing(
                text(node, "remoteId"),
                optional(node, "reference"),
                state(text(node, "state")),
                optional(node, "reason"),
                text(node, "title"),
                text(node, "category"),
                list(node, "photoSha256", Strict::string),
                list(node, "skus", Wired::sku),
                number(node, "version"),
                number(node, "updatedMs"),
                numberOr0(node, "textVersion"),
                node.hasNonNull("wants") ? list(node, "wants", Strict::string) : List.of(),
                numberOr0(node, "reviewedMs"),
                Math.toIntExact(Math.clamp(numberOr0(node, "slot"), 0, 1_000_000)));
    }

    private static RemoteListing.State state(String name) {
        for (RemoteListing.State state : RemoteListing.State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw new Strict.Misread("state " + name);
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
}
