package shop.kaibo.broadcast.calendar;

/**
 * Something to be ready before every show. Thread-safe.
 *
 * @param words "" for one that came with the program, which has its words in the texts by its id
 */
public record ReadyItem(String id, String words) {}
