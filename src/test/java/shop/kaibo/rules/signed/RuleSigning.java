package shop.kaibo.rules.signed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/** Signs rule documents in place: KEY FILE…, where KEY holds a private key, PKCS 8 in base64. */
public final class RuleSigning {
    private static final Pattern END =
            Pattern.compile("\\s*(,\\s*\"signature\"\\s*:\\s*\"[^\"]*\"\\s*)?}\\s*$");

    private RuleSigning() {}

    /** The first argument is the key's file, the others are documents. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(Files.readString(Path.of(arguments[0])).strip());
        PrivateKey signer =
                KeyFactory.getInstance(RuleSeal.ALGORITHM)
                        .generatePrivate(new PKCS8EncodedKeySpec(key));
        for (int i = 1; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            Files.writeString(file, signed(Files.readString(file), signer));
        }
    }

    /** A document with its signature written anew. */
    public static String signed(String text, PrivateKey key) throws GeneralSecurityException {
        String body = END.matcher(text.replace("\r\n", "\n")).replaceFirst("");
        Signature signature = Signature.getInstance(RuleSeal.ALGORITHM);
        signature.initSign(Objects.requireNonNull(key));
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        String sum = Base64.getEncoder().encodeToString(signature.sign());
        return body + ",\n\"signature\": \"" + sum + "\"\n}\n";
    }
}
