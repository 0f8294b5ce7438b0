package shop.kaibo.listing.guard;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a price is held against. Thread-safe.
 *
 * @param last the last price (fen) of the same code or sku
 * @param recent the show's last prices (fen), at most 20, newest first
 */
public record PriceHistory(OptionalLong last, List<Long> recent) {
    /** Nothing is known, so nothing is doubted. */
    public static final PriceHistory NONE = new PriceHistory(OptionalLong.empty(), List.of());

    public PriceHistory {
        recent = List.copyOf(recent);
    }
}
