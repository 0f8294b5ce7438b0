package shop.kaibo.desk.settings;

/**
 * An account as the list shows it. Thread-safe.
 *
 * @param encrypted whether its server proves itself by a key at all
 * @param pinned whether only the key once seen is believed
 */
public record AccountRow(
        String id,
        String platform,
        String name,
        String url,
        String signedIn,
        boolean encrypted,
        boolean pinned) {}
