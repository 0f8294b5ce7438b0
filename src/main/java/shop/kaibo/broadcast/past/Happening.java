package shop.kaibo.broadcast.past;

/**
 * One line of what happened around a second. Thread-safe.
 *
 * @param what the last part of its text's key: "paid", "pin", "price", "stock"
 * @param slot 0 where it is about no slot, or about several
 * @param pieces how many, with their sign where stock was changed
 * @param name who speaks now, or the word of a listing's new state
 */
public record Happening(
        long atMs, String what, int slot, String title, long pieces, long fen, String name) {}
