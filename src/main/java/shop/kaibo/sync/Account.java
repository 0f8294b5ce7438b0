package shop.kaibo.sync;

import shop.kaibo.platform.Capabilities;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One shop account on a platform. Thread-safe.
 *
 * @param platform "sandbox", "open", …
 * @param signedMs when it was last signed in, epoch ms
 * @param pins keys of its server that alone are believed
 * @param choices what the merchant chose for it
 * @param signedUntilMs until when the sign-in lasts at the longest, epoch ms, 0 for ever
 * @param off switched off: nothing is sent there and nothing read, until it is switched on again
 */
public record Account(
        String id,
        String platform,
        String name,
        String url,
        Capabilities capabilities,
        long epoch,
        long signedMs,
        Set<String> pins,
        Map<String, String> choices,
        long signedUntilMs,
        boolean off) {
    /** Where listings are put into a room's cart by hand, "" where that is done from here. */
    public String cartPage() {
        return capabilities.cartPage();
    }

    /** Text keys of what its platform cannot do. */
    public List<String> lacks() {
        return Lacks.of(capabilities);
    }

    /** Whether it is the same account and reached the same way. */
    boolean reachedLike(Account other) {
        return id.equals(other.id)
                && signedMs == other.signedMs
                && pins.equals(other.pins)
                && choices.equals(other.choices);
    }
}
