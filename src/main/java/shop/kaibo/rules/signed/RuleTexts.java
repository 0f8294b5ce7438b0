package shop.kaibo.rules.signed;

import shop.kaibo.base.Refused;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where the texts of rule documents lie: in the program, in the shop, in a file. Thread-safe. */
final class RuleTexts {
    static final List<String> SHIPPED =
            List.of(
                    "rights.json",
                    "rights-2026-11.json",
                    "deadlines.json",
                    "listing.json",
                    "words.json",
                    "words-2026-11.json",
                    "certificates.json",
                    "alerts.json");
    private static final long LARGEST_BYTES = 2_000_000;

    private RuleTexts() {}

    static String shipped(String file) {
        try (InputStream in = RuleTexts.class.getResourceAsStream("/shop/kaibo/rules/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> kept(Store store) {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT value FROM setting WHERE name LIKE"
                                                        + " 'rules.%' ORDER BY name")
                                        .mapTo(String.class)
                                        .list());
    }

    static String read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new Refused("rules", "refused.rules.unsigned", name);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("rules", "refused.rules.unreadable", name);
        }
    }
}
