package shop.kaibo.sync;

import java.util.Set;

/**
 * What it takes to reach an account: never shown and never logged as a whole. Thread-safe.
 *
 * @param token the secret that signs in
 * @param pins keys of the server that alone are believed, see {@link shop.kaibo.platform.Trust}
 */
public record Access(String platform, String url, String token, Set<String> pins) {
    public Access {
        pins = Set.copyOf(pins);
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
