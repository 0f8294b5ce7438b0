package shop.kaibo.platform.wire;

import okhttp3.HttpUrl;

import shop.kaibo.base.Refused;

import java.util.Set;

/** Where an API is, as a person typed it. Thread-safe. */
public final class Address {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    private Address() {}

    /** Refuses what is no URL, and what would carry the token unencrypted. */
    public static HttpUrl of(String url) {
        HttpUrl base = HttpUrl.parse(url.strip());
        if (base == null) {
            throw new Refused("url", "platform.url.invalid");
        }
        if (!base.isHttps() && !THIS_MACHINE.contains(base.host())) {
            throw new Refused("url", "platform.url.insecure");
        }
        return base;
    }
}
