package shop.kaibo.listing.after;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Particulars;

import java.util.List;

/**
 * A listing that sells, and what it still lacks. Thread-safe.
 *
 * @param gaps title, category, photos: what is wanted most first
 */
public record Unfinished(Listing listing, Particulars particulars, List<String> gaps) {
    public Unfinished {
        gaps = List.copyOf(gaps);
    }
}
