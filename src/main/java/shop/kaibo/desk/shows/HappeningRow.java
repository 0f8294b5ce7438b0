package shop.kaibo.desk.shows;

/**
 * Something that happened, in words. Thread-safe.
 *
 * @param later whether it was still to come at the second shown
 * @param kind "sale", "loss" or "act", which chooses its icon
 */
record HappeningRow(long atMs, String time, String sentence, String kind, boolean later) {}
