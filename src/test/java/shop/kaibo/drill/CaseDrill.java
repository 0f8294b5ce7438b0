package shop.kaibo.drill;

import shop.kaibo.sync.CaseBooks;
import shop.kaibo.sync.CaseHistories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * After-sale cases by the thousand, eighty in a shop: no step the course forbids, nobody paid
 * twice, money and stock alike on both sides. {@code cases pay}, {@code move}, {@code money},
 * {@code stock} and {@code pending} do what the drill must find.
 */
final class CaseDrill {
    private static final int IN_A_SHOP = 80;

    private CaseDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws IOException {
        long start = System.nanoTime();
        long cases = 0;
        long moves = 0;
        long decisions = 0;
        long setbacks = 0;
        int wrong = 0;
        for (long shop = seed; cases < count; shop++) {
            Path folder = Files.createTempDirectory("cases");
            int many = (int) Math.min(IN_A_SHOP, count - cases);
            CaseBooks books =
                    CaseHistories.run(folder, new SplittableRandom(shop), many, arguments)
                            .getLast();
            for (String fault : books.faults()) {
                System.out.println("shop " + shop + ": " + fault);
            }
            wrong += books.faults().size();
            cases += books.cases();
            moves += books.moves();
            decisions += books.decisions();
            setbacks += books.setbacks();
            delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "cases: %,d histories in %.0f s, %,d decisions, %,d steps on the platform, %,d"
                        + " decisions overtaken; faults %d%n",
                cases,
                (System.nanoTime() - start) / 1e9,
                decisions,
                moves,
                setbacks,
                wrong);
        return wrong == 0 && cases == count;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
