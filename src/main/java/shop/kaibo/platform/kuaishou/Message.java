package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Refused;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push message of the platform, as the server of a merchant that can be reached from outside gets
 * it. A desk cannot be reached and polls; whoever relays messages opens them here. They may be lost
 * and come twice: one only says that something changed. Thread-safe.
 *
 * @param id the same when it comes again
 * @param about the order, refund or item that changed
 * @param test the platform only asks whether somebody listens
 */
public record Message(String id, String event, String about, boolean test) {
    private static final int IV = 16;

    /**
     * Opens a body.
     *
     * @param key of the account's messages, as the console shows it
     * @throws Refused when it was not sealed with that key
     */
    public static Message open(String key, String body) {
        JsonNode json = Json.object(plain(key, body));
        if (json == null) {
            throw new Refused("message", "platform.kuaishou.message");
        }
        return new Message(
                Json.text(json, "eventId"),
                Json.text(json, "event"),
                Json.text(json, "bizId"),
                Json.at(json, "test").asBoolean(false));
    }

    private static byte[] plain(String key, String body) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var secret = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
            // the platform's own choice: no start of its own for each message
            cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(new byte[IV]));
            return cipher.doFinal(
                    Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused("message", "platform.kuaishou.message");
        }
    }
}
