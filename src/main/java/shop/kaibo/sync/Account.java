package shop.kaibo.sync;

import shop.kaibo.platform.Capabilities;

/**
 * One shop account on a platform. Thread-safe.
 *
 * @param platform "sandbox", "open", …
 * @param signedMs when it was last signed in, epoch ms
 */
public record Account(
        String id,
        String platform,
        String name,
        String url,
        Capabilities capabilities,
        long epoch,
        long signedMs) {}
