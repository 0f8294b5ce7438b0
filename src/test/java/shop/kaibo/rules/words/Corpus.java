package shop.kaibo.rules.words;

import shop.kaibo.rules.signed.RuleLibrary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A corpus of lines, and how the rules do on it. */
record Corpus(List<Line> lines) {
    /** 2026-11-21, when the rules were written. */
    static final long AT = 1_795_190_400_000L;

    private static final WordRules RULES = new WordRules(RuleLibrary.shipped());

    /** One line: what a merchant wrote, and whether it may stand. */
    record Line(String text, boolean bad, String kind) {
        List<Finding> findings() {
            return RULES.look("title", text, "", AT);
        }

        boolean blocked() {
            return findings().stream().anyMatch(Finding::blocks);
        }
    }

    static Corpus read(String name) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream("/shop/kaibo/rules/" + name)) {
            return new Corpus(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split("\t", -1))
                            .map(c -> new Line(c[0], c[1].equals("bad"), c[2]))
                            .toList());
        }
    }

    Rate caught() {
        List<Line> bad = lines.stream().filter(Line::bad).toList();
        return new Rate(bad.stream().filter(Line::blocked).count(), bad.size());
    }

    /** Of the good lines, those with any finding at all. */
    Rate falselyCaught() {
        List<Line> good = lines.stream().filter(line -> !line.bad()).toList();
        return new Rate(
                good.stream().filter(line -> !line.findings().isEmpty()).count(), good.size());
    }

    /** A share with its Wilson interval at 95 %. */
    record Rate(long hits, long of) {
        private static final double Z = 1.959964;

        double share() {
            return (double) hits / of;
        }

        double low() {
            return centre() - half();
        }

        double high() {
            return centre() + half();
        }

        private double centre() {
            return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
        }

        private double half() {
            double spread = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
            return Z / (1 + Z * Z / of) * Math.sqrt(spread);
        }

        @Override
        public String toString() {
            return "%d of %d = %.1f %% (95 %%: %.1f-%.1f)"
                    .formatted(hits, of, share() * 100, low() * 100, high() * 100);
        }
    }
}
