package shop.kaibo.desk.listing;

/**
 * The last durable save: its slot, and how long the disk took (ms). Thread-safe.
 *
 * @param slot 0 before the first
 */
record Saved(int slot, long ms) {
    static final Saved NONE = new Saved(0, 0);
}
