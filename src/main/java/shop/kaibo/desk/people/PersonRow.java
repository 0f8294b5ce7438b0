package shop.kaibo.desk.people;

/**
 * Somebody who may come to work here. Thread-safe.
 *
 * @param key the digit that chooses the person; empty beyond nine
 * @param role its word
 * @param pinned whether a PIN is asked for
 */
public record PersonRow(String id, String key, String name, String role, boolean pinned) {}
