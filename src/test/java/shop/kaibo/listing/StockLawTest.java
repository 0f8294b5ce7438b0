package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.listing.Shop.OWNER;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.store.Operation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

class StockLawTest {
    @TempDir Path home;

    /**
     * Steps on a listing of 10 pieces: C e created as of effect e · +n / -n our change · S the
     * oldest unsent change is sent · A s@e its answer · V it is refused · R s@e a reading · O n@e
     * an order of n pieces as effect e · B n@e its release.
     */
    @ParameterizedTest
    @CsvSource({
        "'', 10",
        "'C1', 10",
        "'+5', 15",
        "'+5 C1', 15",
        "'C1 +5 S A15@2', 15",
        "'C1 +5 S R15@2 A15@2', 15",
        "'C1 +5 S A15@2 R10@1', 15",
        "'C1 O2@2', 8",
        "'C1 O2@2 O2@2', 8",
        "'C1 O2@2 R8@2', 8",
        "'C1 R8@2 O2@2', 8",
        "'C1 O2@2 B2@3', 10",
        "'C1 O2@2 +5 S A13@3', 13",
        "'C1 +5 O2@2 S A13@3 R13@3', 13",
        "'C1 +5 S O2@3 A15@2', 13",
        "'C1 -4', 6",
        "'C1 -4 S V', 10",
        "'C1 +5 S +1 A15@2 R15@2', 16",
        "'C1 +5 S +1 A15@2 S A16@3', 16",
        "'C1 +5 +1 S A16@2 R16@2', 16",
        "'C1 O11@2', -1",
        "'C0 +5 S A15@0', 15",
        "'C0 R7@0', 7",
        "'C0 +5 R7@0', 12",
        "'C0 +5 S R7@0', 15",
        "'C0 +5 S A12@0 R12@0', 12",
    })
    void leftIsWhatItMustBe(String steps, long left) {
        try (var shop = new Shop(home)) {
            Listing listing = shop.list(5000, 10, "");
            String sku = listing.skus().getFirst().id();
            Queue<Operation> sent = new ArrayDeque<>();
            long version = 1;
            for (String step : steps.isEmpty() ? new String[0] : steps.split(" ")) {
                String[] numbers = step.substring(1).split("@");
                long first = numbers[0].isEmpty() ? 0 : Long.parseLong(numbers[0]);
                long effect = numbers.length > 1 ? Long.parseLong(numbers[1]) : 0;
                switch (step.charAt(0)) {
                    case 'C' -> shop.createdThere(shop.now(listing), first);
                    case '+' -> shop.listings.restock(OWNER, sku, first);
                    case '-' -> shop.listings.restock(OWNER, sku, -first);
                    case 'S' -> sent.add(shop.sent(shop.open(listing.id()).getFirst()));
                    case 'A' -> {
                        Operation o = sent.remove();
                        shop.answered(
                                o,
                                tx ->
                                        shop.listings
                                                .reported()
                                                .stockApplied(tx, o.id(), sku, first, effect));
                    }
                    case 'V' -> shop.rejected(sent.remove(), "no");
                    case 'R' -> shop.told(listing, ++version, 5000, 1, first, effect);
                    case 'O' -> move(shop, sku, effect, -first);
                    default -> move(shop, sku, effect, first);
                }
            }
            assertThat(shop.now(listing).left()).as(steps).isEqualTo(left);
        }
    }

    private static void move(Shop shop, String sku, long effect, long delta) {
        shop.store
                .db()
                .write(
                        tx -> {
                            StockLaw.move(tx, sku, effect, "o" + effect, delta);
                            return 0;
                        });
    }
}
