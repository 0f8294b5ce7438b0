package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Lasting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not lie open on the disk and hashes what must be findable: AES-256-GCM and
 * HMAC-SHA256 under sub-keys of one random shop key in a file only its owner reads. Thread-safe.
 */
public final class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HASH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Finding a cipher costs more than sealing a name with it. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Vault::cipher);

    private final byte[] shopKey;
    private final SecretKey sealing;
    private volatile @Nullable Mac hashing;

    private Vault(byte[] shopKey) {
        this.shopKey = shopKey.clone();
        sealing = derive(shopKey, "kaibo seal 1");
    }

    /** Opens the vault of a key file, making the key on first use; a locked one stays shut. */
    public static Vault open(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (Wrapping.is(key)) {
            throw new ShopKey.Locked();
        }
        if (key.length != 32) {
            throw new IOException("the key file " + file.getFileName() + " is damaged");
        }
        return new Vault(key);
    }

    /** A vault on a key kept elsewhere, of 32 random bytes. */
    public static Vault of(byte[] key) {
        return new Vault(key);
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        write(file, key);
    }

    /** Writes a new file that only its owner reads. */
    static void write(Path file, byte[] key) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        // half a key would lock the home for good
        if (posix) {
            Lasting.write(file, key, owner);
        } else {
            Lasting.write(file, key);
        }
    }

    /** Seals a text under a context that must be named again to open it. */
    public byte[] seal(String context, String plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] cipher =
                crypt(Cipher.ENCRYPT_MODE, context, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + cipher.length).put(nonce).put(cipher).array();
    }

    /** Opens what was sealed under the same context. */
    public String open(String context, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] cipher = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(
                crypt(Cipher.DECRYPT_MODE, context, nonce, cipher), StandardCharsets.UTF_8);
    }

    /** The AES-256 key of one whole file, of which the salt lies open in its head. */
    public SecretKey fileKey(byte[] salt) {
        byte[] files = derive(shopKey, "kaibo files 1").getEncoded();
        return derive(files, "seal " + HexFormat.of().formatHex(salt));
    }

    /** A keyed hash of 16 bytes, equal for equal texts of one context. */
    public byte[] hash(String context, String text) {
        Mac mac = hashing();
        mac.update(context.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), HASH);
    }

    // made when first asked for: the keys of buyers seal and never hash
    private Mac hashing() {
        try {
            Mac known = hashing;
            if (known == null) {
                known = Mac.getInstance("HmacSHA256");
                known.init(derive(shopKey, "kaibo hash 1"));
                hashing = known;
            }
            return (Mac) known.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, String context, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value of " + context, e);
        }
    }

    private static SecretKey derive(byte[] shopKey, String label) {
        try {
            var spec =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(shopKey, "Generic"))
                            .thenExpand(label.getBytes(StandardCharsets.UTF_8), 32);
            return new SecretKeySpec(
                    KDF.getInstance("HKDF-SHA256").deriveData(spec),
                    label.contains("seal") ? "AES" : "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
