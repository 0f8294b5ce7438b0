package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.sqlite.Tx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words by which an order is found without its buyer: number, last four, waybill, slot, code.
 * The same cutting serves what is stored and what is typed. Thread-safe.
 */
final class OrderTerms {
    private static final Pattern SLOT = Pattern.compile("([0-9]+)\\s*号");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]+");
    static final int PIECE = 4;
    private static final int WORDS = 5;
    private static final int LONGEST = 200;

    private OrderTerms() {}

    static void write(Tx tx, @Nullable StoredOrder before, StoredOrder after) {
        if (before == null) {
            tx.update("INSERT INTO order_number(order_id) VALUES (?)", after.id());
            tx.update(
                    "INSERT INTO order_digits(rowid, pieces) VALUES (last_insert_rowid(), ?)",
                    String.join(" ", pieces(normal(after.remoteId()))));
        }
        Set<String> old = before == null ? Set.of() : of(before);
        Set<String> now = of(after);
        for (String term : old) {
            if (!now.contains(term)) {
                tx.update(
                        "DELETE FROM order_term WHERE term = ? AND order_id = ?", term, after.id());
            }
        }
        var arguments = new ArrayList<Object>();
        for (String term : now) {
            if (!old.contains(term)) {
                arguments.add(term);
                arguments.add(after.id());
            }
        }
        if (!arguments.isEmpty()) {
            tx.update(
                    "INSERT OR IGNORE INTO order_term(term, order_id) VALUES (?,?)"
                            + ",(?,?)".repeat(arguments.size() / 2 - 1),
                    arguments.toArray());
        }
    }

    private static Set<String> of(StoredOrder order) {
        var terms = new TreeSet<String>();
        terms.add(normal(order.remoteId()));
        terms.add(normal(Mask.tail(order.remoteId())));
        terms.add(normal(order.shipment().waybill()));
        terms.add(sum(order.totalFen()));
        for (OrderLine line : order.lines()) {
            terms.add(normal(line.code()));
            if (line.slot() > 0) {
                terms.add(line.slot() + "号");
            }
        }
        terms.remove("");
        return terms;
    }

    static String sum(long fen) {
        return "¥" + fen;
    }

    /** All runs of four letters or digits inside a number. */
    static List<String> pieces(String number) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i + PIECE <= number.length(); i++) {
            String piece = number.substring(i, i + PIECE);
            if (PLAIN.matcher(piece).matches()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** The words of a typed search, "…4821 3 号" being two. */
    static List<String> typed(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String joined = SLOT.matcher(normal(cut)).replaceAll("$1号");
        var words = new ArrayList<String>();
        for (String word : SPACES.split(joined)) {
            String bare = word.replaceFirst("^[.…·#]+", "");
            if (!bare.isEmpty() && words.size() < WORDS) {
                words.add(bare);
            }
        }
        return words;
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
