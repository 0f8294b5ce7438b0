package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A listing beside its price and stock. Thread-safe.
 *
 * @param titleFrom who chose the title: own, template
 * @param categoryFrom who chose the category: own, code, photo, platform, template
 * @param textVersion the platform's version of its words, 0 where there is none
 * @param wants what the platform would still like, null before it has said so
 * @param unit what a piece is counted in, "" for pieces of old listings
 * @param origin place or belt it comes from, "" for none
 * @param standard whether one piece is like the next
 * @param fit how it fits, for the anchor, "" for none
 * @param photos hashes of all photos in order, the first one first
 * @param takenMs when the platform took it, by the platform's clock, 0 before
 * @param reviewedMs when its review ended, by the platform's clock, 0 before
 */
public record Particulars(
        String listingId,
        String titleFrom,
        String categoryFrom,
        long textVersion,
        @Nullable List<String> wants,
        String unit,
        String origin,
        boolean standard,
        String fit,
        List<String> photos,
        long takenMs,
        long reviewedMs) {
    public Particulars {
        wants = wants == null ? null : List.copyOf(wants);
        photos = List.copyOf(photos);
    }

    /** What an anchor should say of it: origin, odd pieces, how it fits; "" for nothing. */
    public String said(String odd) {
        var words = new java.util.ArrayList<String>();
        for (String word : List.of(origin, standard ? "" : odd, fit)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" · ", words);
    }
}
