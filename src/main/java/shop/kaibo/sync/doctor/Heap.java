package shop.kaibo.sync.doctor;

/**
 * Work of one kind that waits. Thread-safe.
 *
 * @param kind text key of its word
 * @param detail which things it is about, or how it goes
 */
public record Heap(String kind, long count, Said detail) {}
