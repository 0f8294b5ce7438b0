package shop.kaibo.rules.words;

import shop.kaibo.rules.signed.RuleDocument;
import shop.kaibo.rules.signed.RuleLibrary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What may not stand in a title, a note or a line to be spoken, by the rules of a day: ways around
 * the platform, phone numbers, addresses, claims the law forbids. Thread-safe.
 */
public final class WordRules {
    private record Read(RuleDocument document, Matching matching) {}

    private final RuleLibrary library;
    private final AtomicReference<Read> last = new AtomicReference<>();

    public WordRules(RuleLibrary library) {
        this.library = library;
    }

    /**
     * Every finding in a text, in its order; of two on the same words the graver one.
     *
     * @param field the input the text stands in
     * @param category leaf category of the thing, "" when unknown
     * @param atMs the moment whose rules judge it
     */
    public List<Finding> look(String field, String text, String category, long atMs) {
        if (text.isBlank()) {
            return List.of();
        }
        Matching matching = inForce(atMs);
        return once(text, matching.find(field, text, category));
    }

    private Matching inForce(long atMs) {
        RuleDocument document = library.at("words", atMs);
        Read read = last.get();
        if (read == null || read.document() != document) {
            read = new Read(document, new Matching(document.as(WordDocument.class)));
            last.set(read);
        }
        return read.matching();
    }

    private static List<Finding> once(String text, List<Finding> all) {
        var kept = new ArrayList<Finding>();
        all.stream()
                .sorted(
                        Comparator.comparing(Finding::severity)
                                .thenComparing(f -> f.start() - f.end()))
                .forEach(found -> join(text, kept, found));
        kept.sort(Comparator.comparing(Finding::start));
        return List.copyOf(kept);
    }

    /** Words two patterns of one rule point at are marked together. */
    private static void join(String text, List<Finding> kept, Finding found) {
        for (int i = 0; i < kept.size(); i++) {
            Finding one = kept.get(i);
            if (one.start() < found.end() && found.start() < one.end()) {
                if (one.rule().equals(found.rule())) {
                    kept.set(
                            i,
                            one.spanning(
                                    text,
                                    Math.min(one.start(), found.start()),
                                    Math.max(one.end(), found.end())));
                }
                return;
            }
        }
        kept.add(found);
    }
}
