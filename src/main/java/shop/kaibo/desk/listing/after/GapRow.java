package shop.kaibo.desk.listing.after;

import shop.kaibo.base.Texts;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.after.Unfinished;

import java.util.List;

/**
 * A listing as the page of what is unfinished shows it. Thread-safe.
 *
 * @param titleGuessed whether nobody gave it a title
 * @param said what the anchor is told of it, "" for nothing
 * @param gaps what it lacks, in words
 */
record GapRow(
        String id,
        int slot,
        String title,
        boolean titleGuessed,
        String category,
        boolean categoryGuessed,
        List<String> photos,
        String origin,
        boolean standard,
        String fit,
        String said,
        List<String> gaps) {
    private static final String GUESSED = "template";

    static GapRow of(Unfinished one, Texts texts) {
        Listing listing = one.listing();
        Particulars its = one.particulars();
        return new GapRow(
                listing.id(),
                listing.slot(),
                listing.title(),
                its.titleFrom().equals(GUESSED),
                listing.category(),
                its.categoryFrom().equals(GUESSED),
                its.photos(),
                its.origin(),
                its.standard(),
                its.fit(),
                its.said(texts.get("after.odd")),
                one.gaps().stream().map(gap -> texts.get("after.gap." + gap)).toList());
    }
}
