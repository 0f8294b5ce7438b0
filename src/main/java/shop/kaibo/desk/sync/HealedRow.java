package shop.kaibo.desk.sync;

/** Something that arrived by itself after all. Thread-safe. */
public record HealedRow(String what, String how, String time) {}
