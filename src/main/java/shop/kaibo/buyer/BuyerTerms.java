package shop.kaibo.buyer;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Vault;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns what names a buyer into keyed hashes, the same way when it is stored and when it is typed.
 * SQLite's own trigrams find no two-character names, so names are cut into bigrams here.
 * Thread-safe.
 */
final class BuyerTerms {
    private final Vault vault;

    BuyerTerms(Vault vault) {
        this.vault = vault;
    }

    byte @Nullable [] phoneTail(BuyerField phone) {
        String digits = (phone.plain() != null ? phone.plain() : phone.mask()).strip();
        String tail = Mask.tail(digits);
        return isDigits(tail) && tail.length() == 4 ? vault.hash("buyer tail", tail) : null;
    }

    byte @Nullable [] nickname(BuyerField nickname) {
        String text = nickname.plain() != null ? nickname.plain() : nickname.mask();
        return text.isBlank() ? null : vault.hash("buyer nickname", normal(text));
    }

    /** Exact name and bigrams; only a plain name can be found. */
    List<byte[]> name(BuyerField name) {
        var hashes = new ArrayList<byte[]>();
        if (name.plain() != null && !name.plain().isBlank()) {
            String text = normal(name.plain());
            hashes.add(vault.hash("buyer name", text));
            hashes.addAll(bigrams(text));
        }
        return hashes;
    }

    /** Ways a typed word may name a buyer; each way asks for all of its hashes. */
    List<List<byte[]>> typed(String word) {
        String text = normal(word);
        var ways = new ArrayList<List<byte[]>>();
        if (text.isEmpty()) {
            return ways;
        }
        if (isDigits(text) && (text.length() == 4 || text.length() == 11)) {
            ways.add(List.of(vault.hash("buyer tail", Mask.tail(text))));
        }
        ways.add(List.of(vault.hash("buyer nickname", text)));
        ways.add(List.of(vault.hash("buyer name", text)));
        List<byte[]> bigrams = bigrams(text);
        if (!bigrams.isEmpty() && !isDigits(text)) {
            ways.add(bigrams);
        }
        return ways;
    }

    private List<byte[]> bigrams(String text) {
        int[] points = text.codePoints().limit(40).toArray();
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i + 1 < points.length; i++) {
            hashes.add(vault.hash("buyer bigram", new String(points, i, 2)));
        }
        return hashes;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Lets a buyer be found by them. */
    static void write(Tx tx, List<byte[]> terms, String buyerId) {
        if (terms.isEmpty()) {
            return;
        }
        var arguments = new ArrayList<Object>();
        for (byte[] term : terms) {
            arguments.add(term);
            arguments.add(buyerId);
        }
        tx.update(
                "INSERT OR IGNORE INTO buyer_term(hash, buyer_id) VALUES (?,?)"
                        + ",(?,?)".repeat(terms.size() - 1),
                arguments.toArray());
    }
}
