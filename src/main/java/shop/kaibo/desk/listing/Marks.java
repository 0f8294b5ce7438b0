package shop.kaibo.desk.listing;

import shop.kaibo.rules.words.Finding;

import java.util.List;
import java.util.Optional;

/** A text and what the rules found in it, in its order. Thread-safe. */
record Marks(String text, List<Finding> findings) {
    static final Marks NONE = new Marks("", List.of());

    /** What stops it, else what is asked about. */
    Optional<Finding> worst() {
        return findings.stream()
                .filter(Finding::blocks)
                .findFirst()
                .or(() -> findings.stream().findFirst());
    }
}
