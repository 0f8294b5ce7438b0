package shop.kaibo.desk.listing.source;

/**
 * One phone that sends. Thread-safe.
 *
 * @param share of all its photos, 0 to 1
 */
record PhoneRow(int phone, int done, int chosen, double share) {}
