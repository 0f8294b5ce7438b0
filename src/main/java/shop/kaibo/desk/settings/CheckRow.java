package shop.kaibo.desk.settings;

/** One finding of the check-up in words. Thread-safe. */
public record CheckRow(boolean sound, String sentence) {}
