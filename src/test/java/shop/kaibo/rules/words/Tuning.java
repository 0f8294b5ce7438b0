package shop.kaibo.rules.words;

import java.io.IOException;

/** Shows what the rules miss in the half they may be tuned on. */
final class Tuning {
    private Tuning() {}

    public static void main(String[] arguments) throws IOException {
        Corpus tune = Corpus.read("corpus-tune.tsv");
        for (Corpus.Line line : tune.lines()) {
            var findings = line.findings();
            if (line.bad() != line.blocked() || !line.bad() && !findings.isEmpty()) {
                System.out.println(
                        (line.bad() ? "MISSED " : "FALSE  ")
                                + line.kind()
                                + "  "
                                + line.text()
                                + "  "
                                + findings.stream()
                                        .map(f -> f.rule() + "[" + f.words() + "]")
                                        .toList());
            }
        }
        System.out.println("caught " + tune.caught() + ", falsely " + tune.falselyCaught());
    }
}
