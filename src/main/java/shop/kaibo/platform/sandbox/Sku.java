package shop.kaibo.platform.sandbox;

/** What is sold: one spec of a listing with its price (fen) and stock (pieces). */
final class Sku extends Document {
    String listing = "";
    String client = "";
    String spec = "";
    String code = "";
    long priceFen;
    long priceVersion = 1;
    long stock;

    /** Number of the last effect that stock contains. */
    long effect;

    @Override
    Kind<Sku> kind() {
        return Kind.SKU;
    }

    @Override
    String reference() {
        return listing;
    }
}
