package shop.kaibo.platform.openapi;

import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;

/** Reads what a shop says it can do. Thread-safe. */
final class Abilities {
    private Abilities() {}

    static Capabilities of(JsonNode node) {
        return new Capabilities(
                        Strict.flag(node, "idempotencyKeys"),
                        Strict.flag(node, "references"),
                        Strict.flag(node, "stockDelta"),
                        Strict.flag(node, "stockSet"),
                        Strict.flag(node, "effectNumbers"),
                        Strict.flag(node, "events"),
                        Strict.flag(node, "plainBuyers"),
                        Strict.flag(node, "audit"),
                        Strict.flag(node, "negotiation"),
                        // absent where the document is older than it
                        node.has("closesOrders") && Strict.flag(node, "closesOrders"),
                        node.has("reviews") && Strict.flag(node, "reviews"),
                        node.has("decrypts") && Strict.flag(node, "decrypts"),
                        Strict.flag(node, "deductsOnPayment"),
                        Math.toIntExact(Math.clamp(Strict.number(node, "pageSize"), 1, 1000)),
                        Math.toIntExact(
                                Math.clamp(Strict.number(node, "callsPerSecond"), 0, 100_000)))
                .bundling(
                        node.has("bundle")
                                ? Math.toIntExact(Math.clamp(Strict.number(node, "bundle"), 0, 500))
                                : 0);
    }
}
