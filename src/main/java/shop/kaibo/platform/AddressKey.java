package shop.kaibo.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Says of two parcels whether they go to the same person at the same place, for platforms that give
 * no key of their own but the fields in plain text. Two spellings of one place are two keys: a
 * parcel too many is cheaper than a wrong address. Thread-safe.
 */
public final class AddressKey {
    private AddressKey() {}

    /** The key, "" where any of the three is only known as a mask. */
    public static String of(Personal name, Personal phone, Personal address) {
        String who = name.plain();
        String number = phone.plain();
        String where = address.plain();
        if (who == null || number == null || where == null || where.isBlank()) {
            return "";
        }
        String all = who.strip() + '\n' + number.strip() + '\n' + where.strip();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
