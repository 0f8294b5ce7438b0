package shop.kaibo.platform.openapi;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteReview;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;

/** Reviews over the documented API. Thread-safe. */
final class Reviews {
    private final Asking asking;

    Reviews(Asking asking) {
        this.asking = asking;
    }

    Outcome<Page<RemoteReview>> changed(String cursor, int limit) {
        return asking.feed("reviews", cursor, limit, Reviews::review);
    }

    Outcome<RemoteReview> one(String remoteId) {
        return asking.read(asking.url("v1", "reviews", remoteId).build(), Reviews::review);
    }

    Outcome<RemoteReview> reply(String remoteId, String text, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "reviews", remoteId, "reply").build(),
                key,
                Asking.MAPPER.createObjectNode().put("text", text),
                Reviews::review);
    }

    static RemoteReview review(JsonNode node) {
        return new RemoteReview(
                Strict.text(node, "remoteId"),
                Strict.text(node, "orderId"),
                Strict.text(node, "skuId"),
                Strict.text(node, "buyerKey"),
                Math.toIntExact(Math.clamp(Strict.number(node, "stars"), 1, 5)),
                Strict.text(node, "text"),
                Strict.number(node, "version"),
                Strict.optional(node, "reply"),
                Strict.number(node, "repliedMs"),
                Strict.number(node, "createdMs"),
                Strict.number(node, "updatedMs"));
    }
}
