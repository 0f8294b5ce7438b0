package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.Refused;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Push messages are opened as they are documented, and only those of the account. */
final class MessageTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODw==";

    @Test
    void theDocumentedMessageIsOpened() {
        assertThat(Message.open(KEY, "vftmsTE4kncTlrYRCUwCMg=="))
                .isEqualTo(new Message("", "", "", true));
    }

    @Test
    void aMessageSaysWhatChangedAndAStrangersIsRefused() throws Exception {
        String said =
                "{\"eventId\":\"267_2345_147402\",\"bizId\":2232900000000001,\"userId\":1,"
                        + "\"event\":\"kwaishop_order_addOrder\",\"info\":\"{}\",\"test\":false}";
        String body = sealed(said);
        assertThat(Message.open(KEY, body))
                .isEqualTo(
                        new Message(
                                "267_2345_147402",
                                "kwaishop_order_addOrder",
                                "2232900000000001",
                                false));
        for (String other : new String[] {body.substring(4), "no base64", sealed("[]")}) {
            assertThatThrownBy(() -> Message.open(KEY, other)).isInstanceOf(Refused.class);
        }
    }

    private static String sealed(String plain) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        var key = new SecretKeySpec(Base64.getDecoder().decode(KEY), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        byte[] bytes = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(bytes);
    }
}
