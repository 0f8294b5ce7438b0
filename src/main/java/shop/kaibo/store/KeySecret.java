package shop.kaibo.store;

import shop.kaibo.base.Lasting;
import shop.kaibo.base.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What opens a wrapped shop key: words a person typed, or the content of a file they carry. Prints
 * nothing of it. Thread-safe.
 */
public final class KeySecret {
    /** Characters a passphrase has at least. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 200;
    private static final int SMALLEST_FILE = 16;
    private static final int LARGEST_FILE = 1 << 20;
    // read aloud and written by hand: no I, L, O, U
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 25;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Wrapping.Kind kind;
    private final String text;

    private KeySecret(Wrapping.Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** Words as typed: a passphrase or a recovery code. */
    public static KeySecret typed(String words) {
        return new KeySecret(
                Wrapping.Kind.PASSPHRASE, Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    /** A passphrase to be kept; refused when it is too short to mean anything. */
    public static KeySecret fresh(String words) {
        long kinds = words.chars().distinct().count();
        if (words.length() < SHORTEST || words.length() > LONGEST || kinds < 4) {
            throw new Refused("next", "refused.key.short", SHORTEST);
        }
        return typed(words);
    }

    /** The content of a key file. */
    public static KeySecret file(Path file) {
        try {
            long size = Files.size(file);
            if (size < SMALLEST_FILE || size > LARGEST_FILE) {
                throw new Refused("file", "refused.key.file", file.getFileName());
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new KeySecret(Wrapping.Kind.FILE, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new Refused("file", "refused.key.file", file.getFileName());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a key file of random bytes where there is none, and takes its content. */
    public static KeySecret newFile(Path file) {
        if (Files.notExists(file)) {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            try {
                Lasting.write(file, "kaibo key " + HexFormat.of().formatHex(bytes) + "\n");
            } catch (IOException e) {
                throw new Refused("file", "refused.key.file", file.getFileName());
            }
        }
        return file(file);
    }

    /** A code nobody has, in groups of five. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "");
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    Wrapping.Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    /** The same read as each kind of lock it may belong to. */
    List<KeySecret> readings() {
        String code =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        boolean may =
                kind == Wrapping.Kind.PASSPHRASE
                        && code.length() == CODE
                        && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return may ? List.of(this, new KeySecret(Wrapping.Kind.RECOVERY, code)) : List.of(this);
    }

    static KeySecret recovery(String code) {
        return new KeySecret(Wrapping.Kind.RECOVERY, code.replace("-", ""));
    }

    @Override
    public String toString() {
        return "***";
    }
}
