package shop.kaibo.platform.openapi;

import static shop.kaibo.platform.wire.Strict.constant;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.optional;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.AddressKey;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;

/** An order as it comes over the wire. Thread-safe. */
final class WiredOrder {
    private WiredOrder() {}

    static RemoteOrder of(JsonNode node) {
        String status = text(node, "status");
        return new RemoteOrder(
                text(node, "remoteId"),
                number(node, "version"),
                constant(RemoteOrder.Status.class, status, RemoteOrder.Status.OTHER),
                status,
                constant(RemoteOrder.Source.class, text(node, "source"), RemoteOrder.Source.PUBLIC),
                number(node, "totalFen"),
                list(node, "lines", WiredOrder::line),
                text(node, "buyerKey"),
                personal(node, "nickname"),
                personal(node, "name"),
                personal(node, "phone"),
                personal(node, "address"),
                addressKey(node),
                optional(node, "remark"),
                optional(node, "carrier"),
                optional(node, "waybill"),
                number(node, "effect"),
                number(node, "releaseEffect"),
                number(node, "createdMs"),
                number(node, "paidMs"),
                number(node, "shippedMs"),
                number(node, "shipByMs"),
                number(node, "updatedMs"));
    }

    private static RemoteOrder.Line line(JsonNode node) {
        return new RemoteOrder.Line(
                text(node, "listingId"),
                text(node, "skuId"),
                text(node, "title"),
                text(node, "spec"),
                number(node, "quantity"),
                number(node, "priceFen"));
    }

    private static String addressKey(JsonNode node) {
        String given = optional(node, "addressKey");
        return given != null
                ? given
                : AddressKey.of(
                        personal(node, "name"), personal(node, "phone"), personal(node, "address"));
    }

    private static Personal personal(JsonNode node, String name) {
        JsonNode field = object(node, name);
        return new Personal(
                text(field, "mask"), optional(field, "cipher"), optional(field, "plain"));
    }
}
