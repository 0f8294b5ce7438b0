package shop.kaibo.sync;

import java.util.Map;
import java.util.Set;

/**
 * What it takes to reach an account: never shown and never logged as a whole. Thread-safe.
 *
 * @param token the secret that signs in; where a platform needs several, a text that only its
 *     adapter reads
 * @param pins keys of the server that alone are believed, see {@link shop.kaibo.platform.Trust}
 * @param choices what the merchant chose for this account, by the names its {@link Kind} lists
 */
public record Access(
        String platform, String url, String token, Set<String> pins, Map<String, String> choices) {
    public Access {
        pins = Set.copyOf(pins);
        choices = Map.copyOf(choices);
    }

    /** Nothing chosen. */
    public Access(String platform, String url, String token, Set<String> pins) {
        this(platform, url, token, pins, Map.of());
    }

    /** Any key with a sound certificate will do. */
    public Access(String platform, String url, String token) {
        this(platform, url, token, Set.of());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return platform + ' ' + url;
    }
}
