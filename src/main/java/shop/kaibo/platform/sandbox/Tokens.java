package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the tokens it gave out, by their hashes. Thread-safe. */
final class Tokens {
    private final SandboxShop shop;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Tokens(SandboxShop shop) {
        this.shop = shop;
    }

    void check(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw new Refusal(401, "token_missing", "需要授权");
        }
        byte[] token = authorization.substring(7).strip().getBytes(StandardCharsets.UTF_8);
        String hash = Hash.hex(token);
        if (!seen.contains(hash)) {
            if (!shop.read(shelf -> shelf.hasToken(hash))) {
                throw new Refusal(401, "token_unknown", "授权无效");
            }
            seen.add(hash);
        }
    }
}
