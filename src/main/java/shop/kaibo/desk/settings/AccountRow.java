package shop.kaibo.desk.settings;

/** An account as the list shows it. Thread-safe. */
public record AccountRow(String id, String platform, String name, String url, String signedIn) {}
