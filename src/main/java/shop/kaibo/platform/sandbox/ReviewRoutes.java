package shop.kaibo.platform.sandbox;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Reviews and the merchant's one reply to each. Thread-safe. */
final class ReviewRoutes {
    private final SandboxShop shop;

    ReviewRoutes(SandboxShop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/v1/reviews/{id}", this::review),
                Route.post("/v1/reviews/{id}/reply", this::reply));
    }

    private Answer review(Call call) {
        return shop.read(shelf -> Answer.ok(wire(shelf.get(Kind.REVIEW, call.id()))));
    }

    private Answer reply(Call call) {
        String text = call.fields().text("text", 1, 500);
        return shop.write(call, books -> Answer.ok(wire(replied(books, call.id(), text))));
    }

    private static Review replied(Books books, String id, String text) {
        Review review = books.shelf.get(Kind.REVIEW, id);
        if (text.equals(review.reply)) {
            return review;
        }
        if (review.reply != null) {
            throw Refusal.rule("review_replied", "这条评价已经回复过");
        }
        review.reply = text;
        review.repliedMs = books.nowMs;
        books.effect("review.replied", review.id, Json.object().put("text", text));
        books.put(review);
        return review;
    }

    static ObjectNode wire(Review review) {
        ObjectNode node = Json.object();
        node.put("remoteId", review.id);
        node.put("orderId", review.order);
        node.put("skuId", review.sku);
        node.put("buyerKey", review.buyer);
        node.put("stars", review.stars);
        node.put("text", review.text);
        node.put("version", review.place);
        node.put("reply", review.reply);
        node.put("repliedMs", review.repliedMs);
        node.put("createdMs", review.createdMs);
        node.put("updatedMs", review.updatedMs);
        return node;
    }
}
