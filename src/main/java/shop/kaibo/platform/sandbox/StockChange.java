package shop.kaibo.platform.sandbox;

/** An applied stock change, kept so that it can be asked for by its reference. */
final class StockChange extends Document {
    String sku = "";
    String client = "";
    long delta;
    long stock;
    long effect;
    long atMs;

    static String reference(String sku, String client) {
        return sku + "/" + client;
    }

    @Override
    Kind<StockChange> kind() {
        return Kind.STOCK_CHANGE;
    }

    @Override
    String reference() {
        return reference(sku, client);
    }
}
