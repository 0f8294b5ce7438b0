package shop.kaibo.photo.phone;

import shop.kaibo.base.Clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The token that opens the door for five minutes, and those whose time is over. Thread-safe. */
final class Gate {
    static final long OPEN_MS = 5 * 60_000;

    private static final int TOKEN_BYTES = 16;

    /** What somebody with a token may do. */
    enum Entry {
        OPEN,
        OVER,
        STRANGER
    }

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final List<String> before = new ArrayList<>();
    private String token = "";
    private long since;

    Gate(Clock clock) {
        this.clock = clock;
        renew();
    }

    /** Another token, valid from now; the one before is over. */
    synchronized String renew() {
        if (!token.isEmpty()) {
            before.add(token);
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        since = clock.nanos();
        return token;
    }

    synchronized String token() {
        return token;
    }

    /** Negative when its time is over. */
    synchronized long leftMs() {
        return OPEN_MS - (clock.nanos() - since) / 1_000_000;
    }

    synchronized Entry entry(String shown) {
        if (same(shown, token)) {
            return leftMs() > 0 ? Entry.OPEN : Entry.OVER;
        }
        return before.stream().anyMatch(old -> same(shown, old)) ? Entry.OVER : Entry.STRANGER;
    }

    /** Takes as long for a wrong first letter as for a wrong last one. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
