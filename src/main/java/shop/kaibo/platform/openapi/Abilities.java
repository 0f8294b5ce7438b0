package shop.kaibo.platform.openapi;

import shop.kaibo.platform.Capabilities;

import tools.jackson.databind.JsonNode;

/** Reads what a shop says it can do. Thread-safe. */
final class Abilities {
    private Abilities() {}

    static Capabilities of(JsonNode node) {
        return new Capabilities(
                Wired.flag(node, "idempotencyKeys"),
                Wired.flag(node, "references"),
                Wired.flag(node, "stockDelta"),
                Wired.flag(node, "stockSet"),
                Wired.flag(node, "effectNumbers"),
                Wired.flag(node, "events"),
                Wired.flag(node, "plainBuyers"),
                Wired.flag(node, "audit"),
                Wired.flag(node, "negotiation"),
                // absent where the document is older than it
                node.has("closesOrders") && Wired.flag(node, "closesOrders"),
                node.has("reviews") && Wired.flag(node, "reviews"),
                node.has("decrypts") && Wired.flag(node, "decrypts"),
                Wired.flag(node, "deductsOnPayment"),
                Math.toIntExact(Math.clamp(Wired.number(node, "pageSize"), 1, 1000)),
                Math.toIntExact(Math.clamp(Wired.number(node, "callsPerSecond"), 0, 100_000)));
    }
}
