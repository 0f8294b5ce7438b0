package shop.kaibo.platform.kuaishou;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two seals and the parts of a form, written for the trial's side alone. */
final class SimSeal {
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

    private SimSeal() {}

    static String md5(String base) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String hmac(String base, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, byte[]> parts(byte[] body, String type) {
        // bytes as characters one to one, so that a picture survives
        String all = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = "--" + type.substring(type.indexOf("boundary=") + 9);
        var fields = new HashMap<String, byte[]>();
        for (String part : all.split(Pattern.quote(boundary))) {
            int head = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(part);
            if (head > 0 && name.find()) {
                String value = part.substring(head + 4, part.length() - 2);
                fields.put(name.group(1), value.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return fields;
    }
}
