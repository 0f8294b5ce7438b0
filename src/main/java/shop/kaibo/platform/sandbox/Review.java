package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

/** What a buyer wrote about a piece of an order, and what the shop answered. */
final class Review extends Document {
    String order = "";
    String sku = "";
    String buyer = "";
    int stars = 5;
    String text = "";
    @Nullable String reply;
    long repliedMs;
    long createdMs;

    @Override
    Kind<Review> kind() {
        return Kind.REVIEW;
    }

    @Override
    String reference() {
        return order;
    }
}
