package shop.kaibo.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of 32 bytes locked into several boxes, each opened by another secret through a slow hash;
 * nothing of the key can be read from it. Thread-safe.
 */
final class Wrapping {
    private static final byte[] MAGIC = "KAIBO KEY 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** By what a box is opened. */
    enum Kind {
        PASSPHRASE,
        FILE,
        RECOVERY
    }

    /** One box; bytes as Base64. */
    record Box(Kind kind, int rounds, String salt, String sealed) {}

    private record Boxes(List<Box> boxes) {}

    private final List<Box> boxes;

    private Wrapping(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
    }

    /** Locks a key. */
    static Wrapping of(byte[] key, KeySecret... secrets) {
        var boxes = new ArrayList<Box>();
        for (KeySecret secret : secrets) {
            byte[] salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] slow = SlowHash.key(secret.text(), salt, SlowHash.ROUNDS);
            byte[] cipher =
                    crypt(Cipher.ENCRYPT_MODE, slow, nonce, secret.kind(), key).orElseThrow();
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.length);
            System.arraycopy(cipher, 0, sealed, NONCE, cipher.length);
            boxes.add(new Box(secret.kind(), SlowHash.ROUNDS, text(salt), text(sealed)));
        }
        return new Wrapping(boxes);
    }

    /** Whether some bytes are a locked key. */
    static boolean is(byte[] bytes) {
        return bytes.length > MAGIC.length
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** As it was written. */
    static Wrapping read(byte[] bytes) {
        String json =
                new String(
                        bytes, MAGIC.length, bytes.length - MAGIC.length, StandardCharsets.UTF_8);
        return new Wrapping(Payloads.read(json, Boxes.class).boxes());
    }

    byte[] bytes() {
        byte[] json = Payloads.write(new Boxes(boxes)).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(MAGIC, MAGIC.length + json.length);
        System.arraycopy(json, 0, all, MAGIC.length, json.length);
        return all;
    }

    boolean has(Kind kind) {
        return boxes.stream().anyMatch(b -> b.kind() == kind);
    }

    /** The key; empty for a secret that opens no box. Takes tenths of a second. */
    Optional<byte[]> open(KeySecret secret) {
        return secret.readings().stream()
                .flatMap(r -> boxes.stream().map(box -> open(box, r)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<byte[]> open(Box box, KeySecret secret) {
        if (box.kind() != secret.kind()) {
            return Optional.empty();
        }
        byte[] salt = Base64.getDecoder().decode(box.salt());
        byte[] sealed = Base64.getDecoder().decode(box.sealed());
        byte[] slow = SlowHash.key(secret.text(), salt, box.rounds());
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] cipher = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, slow, nonce, box.kind(), cipher);
    }

    private static Optional<byte[]> crypt(
            int mode, byte[] key, byte[] nonce, Kind kind, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(Byte.SIZE * 16, nonce));
            cipher.updateAAD(kind.name().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(cipher.doFinal(input));
        } catch (javax.crypto.AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
