package shop.kaibo.desk.files;

/** An account that goes by files, as it is chosen. Thread-safe. */
public record FileAccount(String id, String name) {}
