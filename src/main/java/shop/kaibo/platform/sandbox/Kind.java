package shop.kaibo.platform.sandbox;

/** The kinds of things the shop keeps, by the name of their rows. Thread-safe. */
record Kind<D extends Document>(String name, Class<D> type) {
    static final Kind<Listing> LISTING = new Kind<>("listing", Listing.class);
    static final Kind<Sku> SKU = new Kind<>("sku", Sku.class);
    static final Kind<Order> ORDER = new Kind<>("order", Order.class);
    static final Kind<AfterSale> CASE = new Kind<>("case", AfterSale.class);
    static final Kind<Review> REVIEW = new Kind<>("review", Review.class);
    static final Kind<StockChange> STOCK_CHANGE = new Kind<>("change", StockChange.class);
    static final Kind<Photo> PHOTO = new Kind<>("photo", Photo.class);
}
