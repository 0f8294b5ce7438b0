package shop.kaibo.broadcast.past;

/**
 * Follows the reading of a long history and may end it; asked on the reader's thread every few
 * hundred entries.
 */
@FunctionalInterface
public interface Reading {
    /** So many of so many entries are read; false ends the reading. */
    boolean goOn(long read, long whole);
}
