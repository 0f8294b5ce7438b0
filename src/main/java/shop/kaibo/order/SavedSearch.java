package shop.kaibo.order;

/** A search kept under a name, to be asked again. Thread-safe. */
public record SavedSearch(String name, String text, OrderTab tab) {}
