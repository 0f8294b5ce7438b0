package shop.kaibo.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An order's own id: a UUIDv7 of the moment it was placed, its other bits drawn from whose order it
 * is. Reading the same order into another home gives the same id, and ids sort as orders came.
 * Thread-safe.
 */
final class OrderIds {
    private OrderIds() {}

    static String of(String account, String remoteId, long createdMs) {
        ByteBuffer bits = ByteBuffer.wrap(digest(account + '\n' + remoteId));
        long high = (createdMs << 16) | 0x7000L | (bits.getLong() & 0xFFFL);
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Ids of orders placed from that moment on (epoch ms) are not below this. */
    static String from(long ms) {
        String hex = HexFormat.of().toHexDigits(ms, 12);
        return hex.substring(0, 8) + '-' + hex.substring(8);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
