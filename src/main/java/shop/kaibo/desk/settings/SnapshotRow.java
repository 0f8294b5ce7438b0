package shop.kaibo.desk.settings;

import shop.kaibo.safekeeping.Snapshot;

/**
 * One copy the home keeps of itself, in words. Thread-safe.
 *
 * @param moment when, as in "11-21 20:03"
 * @param words age, why, orders and size in one line
 */
public record SnapshotRow(Snapshot snapshot, String moment, String words) {}
