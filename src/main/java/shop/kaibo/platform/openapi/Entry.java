package shop.kaibo.platform.openapi;

import okhttp3.HttpUrl;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Address;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.platform.wire.Strict;
import shop.kaibo.platform.wire.Wires;

import java.util.UUID;

/** The way in for whoever has no token yet. Thread-safe. */
final class Entry {
    private Entry() {}

    static Outcome<String> token(String url) {
        HttpUrl base = Address.of(url);
        try (var wires = new Wires(Trust.system(), base.host(), Patience.USUAL)) {
            var asking = new Asking(wires, base, null, () -> false);
            return asking.write(
                    "POST",
                    asking.url("v1", "tokens").build(),
                    UUID.randomUUID().toString(),
                    Asking.MAPPER.createObjectNode(),
                    node -> Strict.text(node, "token"));
        }
    }
}
