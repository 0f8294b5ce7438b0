package shop.kaibo.drill;

import org.jspecify.annotations.Nullable;

import shop.kaibo.drill.Hand.Deed;

/** Each thing a gateway asks of a platform, and what a person does that leads to it. */
enum Route {
    CAPABILITIES("GET /v1/capabilities", null, null),
    EPOCH("GET /v1/epoch", null, null),
    PHOTO("PUT /v1/photos/.*", Deed.LIST, null),
    SUGGEST("GET /v1/categories/suggest.*", Deed.LIST, null),
    CREATE("POST /v1/listings", Deed.LIST, null),
    PRICE("PUT /v1/skus/\\d+/price", Deed.REPRICE, null),
    STOCK("POST /v1/skus/\\d+/stock", Deed.RESTOCK, null),
    TEXT("PUT /v1/listings/\\d+/text", Deed.TEXT, null),
    SHELF("POST /v1/listings/\\d+/shelf", Deed.SHELF, null),
    SHIP("POST /v1/orders/\\d+/shipments", Deed.SHIP, null),
    CLOSE("POST /v1/orders/\\d+/close", Deed.CLOSE, null),
    ACT("POST /v1/cases/\\d+/acts", Deed.ACT, null),
    // asked only where an answer was lost and no key tells
    FIND_LISTING("GET /v1/listings\\?.*", Deed.LIST, CREATE),
    FIND_STOCK("GET /v1/skus/\\d+/stock-changes.*", Deed.RESTOCK, STOCK),
    LISTING("GET /v1/listings/\\d+", Deed.REPRICE, PRICE),
    ORDER("GET /v1/orders/\\d+", Deed.SHIP, SHIP),
    CASE("GET /v1/cases/\\d+", Deed.ACT, ACT),
    FEED_LISTINGS("GET /v1/feeds/listings.*", Deed.RESTOCK, null),
    FEED_ORDERS("GET /v1/feeds/orders.*", Deed.RESTOCK, null),
    FEED_CASES("GET /v1/feeds/cases.*", Deed.RESTOCK, null);

    /** Method and target, as a pattern. */
    final String asked;

    /** What leads to it; null for signing in. */
    final @Nullable Deed deed;

    /** The write whose answer has to be lost first; null for none. */
    final @Nullable Route first;

    Route(String asked, @Nullable Deed deed, @Nullable Route first) {
        this.asked = asked;
        this.deed = deed;
        this.first = first;
    }
}
