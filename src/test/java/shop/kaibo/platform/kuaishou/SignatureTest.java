package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

/** The vectors of signing, checked by two independent programs before they came here. */
final class SignatureTest {
    private static final Map<String, String> FIRST =
            Map.of(
                    "access_token", "token",
                    "appkey", "ks123",
                    "method", "open.seller.order.list",
                    "param", "{\"title\":\"短袖\"}",
                    "timestamp", "1583271919000",
                    "version", "1");
    private static final Map<String, String> SECOND =
            Map.of(
                    "access_token", "at-0001",
                    "appkey", "ks000000000000000001",
                    "method", "open.shop.info.get",
                    "param", "{}",
                    "timestamp", "1700003600123",
                    "version", "1");

    @ParameterizedTest
    @CsvSource({
        "1, MD5, sign-secret, 6005da269b372ff10945e565ef37a4c6",
        "1, HMAC_SHA256, sign-secret, ZpPrG0oB1g/T93FyyVD+VCzRey41yqxZoCqcGg7upYM=",
        "2, MD5, 0123456789abcdef, d75aae99f935932927efe976bec99ae4",
        "2, HMAC_SHA256, 0123456789abcdef, aoxOZwfDPfIM37o4Y3LzrMfkeDoVH36VyfiuTgBrIxo=",
    })
    void eachVectorComesOut(int vector, Signature signature, String secret, String sign) {
        var fields = new HashMap<>(vector == 1 ? FIRST : SECOND);
        fields.put("signMethod", signature.name());
        assertThat(signature.of(fields, secret)).isEqualTo(sign);
    }
}
