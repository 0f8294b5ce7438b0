package shop.kaibo.desk.sync;

/** Work of one kind that waits; kind is the last word of its text key. Thread-safe. */
public record HeapRow(String kind, String word, String detail, String count) {}
