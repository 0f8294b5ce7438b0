package shop.kaibo.rules.words;

import java.io.IOException;
import java.util.List;

/** Shows what the rules miss in the halves they may be tuned on. */
final class Tuning {
    private Tuning() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : List.of("corpus-tune.tsv", "second-tune.tsv")) {
            Corpus tune = Corpus.read(name);
            tune.lines().forEach(Tuning::show);
            System.out.println(
                    name + ": caught " + tune.caught() + ", falsely " + tune.falselyCaught());
        }
    }

    private static void show(Corpus.Line line) {
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
}
