package shop.kaibo.operator;

/** What a service, a command, a screen or a button asks leave for. Thread-safe. */
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
    SHOP,
    /** Adds, changes and removes operators. */
    PEOPLE,
    /** Reads who did what. */
    AUDIT,
    /** Brings work to the platforms, looks at what is stuck and hands the shift over. */
    SYNC,
    SEE_LIVE,
    SEE_LISTINGS,
    SEE_ORDERS,
    SEE_CASES
}
