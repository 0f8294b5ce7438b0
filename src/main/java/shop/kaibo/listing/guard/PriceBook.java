package shop.kaibo.listing.guard;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What prices are held against, read once so that a key press need not wait. Thread-safe.
 *
 * @param recent the show's last 20 prices (fen), newest first
 * @param last the last price (fen) of each code
 */
public record PriceBook(List<Long> recent, Map<String, Long> last) {
    public static final PriceBook EMPTY = new PriceBook(List.of(), Map.of());

    public PriceBook {
        recent = List.copyOf(recent);
        last = Map.copyOf(last);
    }

    /** What a price of that code is held against; "" for no code. */
    public PriceHistory of(String code) {
        Long own = last.get(code);
        return new PriceHistory(own == null ? OptionalLong.empty() : OptionalLong.of(own), recent);
    }
}
