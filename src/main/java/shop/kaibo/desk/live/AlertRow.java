package shop.kaibo.desk.live;

/**
 * Something that wants a hand. Thread-safe.
 *
 * @param urgent red instead of amber: it is gone already
 * @param verb what the button says
 * @param command what the button types for the user to confirm
 */
record AlertRow(String listingId, boolean urgent, String sentence, String verb, String command) {}
