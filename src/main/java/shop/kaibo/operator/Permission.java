package shop.kaibo.operator;

/** What a service asks leave for. Thread-safe. */
public enum Permission {
    LIST,
    REPRICE,
    RESTOCK,
    UNLIST,
    BROADCAST,
    SHIP,
    CASE_DECIDE,
    RECEIVE,
    CONNECT,
    BACKUP,
    SHOP
}
