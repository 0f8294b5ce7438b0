package shop.kaibo.safekeeping;

/**
 * A copy of the shop that was opened and checked after writing. Thread-safe.
 *
 * @param atMs the moment of the shop it holds, epoch ms
 * @param bytes size of the file
 * @param orders orders inside
 * @param listings listings inside
 */
public record Snapshot(String file, Why why, long atMs, long bytes, long orders, long listings) {}
