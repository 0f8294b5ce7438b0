package shop.kaibo.rules.signed;

import shop.kaibo.base.Refused;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature of a rule document: its last member, over every byte before it. Line ends count as
 * LF, so that a checkout or a mail does not break it. Thread-safe.
 */
public final class RuleSeal {
    /** The algorithm of keys and signatures. */
    public static final String ALGORITHM = "Ed25519";

    private static final Pattern TAIL =
            Pattern.compile(",\\n\"signature\": \"([A-Za-z0-9+/=]{80,100})\"\\n}\\n?$");

    private final List<PublicKey> keys;

    private RuleSeal(List<PublicKey> keys) {
        this.keys = keys;
    }

    /** A seal that trusts these public keys, X.509 in base64, one a line. */
    public static RuleSeal trusting(String lines) {
        return new RuleSeal(
                lines.lines().filter(line -> !line.isBlank()).map(RuleSeal::key).toList());
    }

    private static PublicKey key(String line) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(line.strip()));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key of the rules", e);
        }
    }

    /** The document in a file's text; refuses it when it is unsigned or not signed by us. */
    public RuleDocument open(String text, String file) {
        String plain = text.replace("\r\n", "\n");
        Matcher tail = TAIL.matcher(plain);
        if (!tail.find()) {
            throw new Refused("rules", "refused.rules.unsigned", file);
        }
        byte[] signed = plain.substring(0, tail.start()).getBytes(StandardCharsets.UTF_8);
        if (keys.stream().noneMatch(key -> good(key, signed, tail.group(1)))) {
            throw new Refused("rules", "refused.rules.signature", file);
        }
        return RuleDocument.of(plain);
    }

    private static boolean good(PublicKey key, byte[] signed, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            byte[] bytes = Base64.getDecoder().decode(signature);
            // base64 has several spellings of the same bytes: only ours counts
            return Base64.getEncoder().encodeToString(bytes).equals(signature)
                    && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
