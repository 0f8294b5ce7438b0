package shop.kaibo.platform.kuaishou;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a request proves from whom it is: the seven signed fields sorted by name, raw and not encoded
 * for a URL, with the signing secret at the end. Pictures are not signed. Thread-safe.
 */
public enum Signature {
    MD5 {
        @Override
        String seal(String base, String secret) throws GeneralSecurityException {
            byte[] digest = MessageDigest.getInstance("MD5").digest(bytes(base));
            return HexFormat.of().formatHex(digest);
        }
    },
    HMAC_SHA256 {
        @Override
        String seal(String base, String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(base)));
        }
    };

    abstract String seal(String base, String secret) throws GeneralSecurityException;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The field "sign" over all other signed fields. */
    public String of(Map<String, String> fields, String signSecret) {
        SortedMap<String, String> sorted = new TreeMap<>(fields);
        String base =
                sorted.entrySet().stream()
                                .map(e -> e.getKey() + '=' + e.getValue())
                                .collect(Collectors.joining("&"))
                        + "&signSecret="
                        + signSecret;
        try {
            return seal(base, signSecret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
