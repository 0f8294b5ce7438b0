package shop.kaibo.listing.guard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Catches a slipped finger (3.99 for 39.9) before buyers do: such a price is asked about once more
 * and never forbidden. Thread-safe.
 *
 * <p>Of a thing sold before: under 30 % of its last price, or over ten times it. Of a new thing:
 * outside a fifth of the lowest to five times the highest of the show's last 20 prices; or under 30
 * % of their median while the whole stock would go for 2,000 yuan less than at the median.
 */
public final class PriceGuard {
    private static final int LOW_PERCENT = 30;
    private static final long HIGH_TIMES = 10;
    private static final long NEW_TIMES = 5;
    private static final long LOSS_FEN = 200_000;

    private PriceGuard() {}

    /** The doubt about a price (fen) of that many pieces, if there is one. */
    public static Optional<Doubt> doubt(long priceFen, long stock, PriceHistory history) {
        OptionalLong last = history.last();
        if (last.isPresent()) {
            long own = last.getAsLong();
            if (priceFen * 100 < own * LOW_PERCENT) {
                return Optional.of(new Doubt(true, priceFen, own, true));
            }
            if (priceFen > own * HIGH_TIMES) {
                return Optional.of(new Doubt(false, priceFen, own, true));
            }
            return Optional.empty();
        }
        return history.recent().isEmpty()
                ? Optional.empty()
                : unusual(priceFen, stock, history.recent().stream().sorted().toList());
    }

    private static Optional<Doubt> unusual(long priceFen, long stock, List<Long> sorted) {
        long median = sorted.get(sorted.size() / 2);
        if (priceFen > sorted.getLast() * NEW_TIMES) {
            return Optional.of(new Doubt(false, priceFen, median, false));
        }
        boolean farBelow = priceFen * 100 < median * LOW_PERCENT;
        if (priceFen * NEW_TIMES < sorted.getFirst()
                || farBelow && (median - priceFen) * stock > LOSS_FEN) {
            return Optional.of(new Doubt(true, priceFen, median, false));
        }
        return Optional.empty();
    }
}
