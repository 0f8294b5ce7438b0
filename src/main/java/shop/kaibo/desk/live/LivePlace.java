package shop.kaibo.desk.live;

/** Another screen on which something of the board is understood. Thread-safe. */
public enum LivePlace {
    SYNC,
    ORDERS
}
