package shop.kaibo.desk.listing.prep;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.listing.part.StateWord;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.prep.PrepItem;
import shop.kaibo.listing.prep.PrepItem.Mark;
import shop.kaibo.listing.prep.ReviewTimes;

/**
 * One of tonight's items as the table shows it. Thread-safe.
 *
 * @param expected when its review will be over, by the shop's own reviews; "" when it is
 * @param why what is wrong with it, else ""
 */
record PrepRow(
        String id,
        int slot,
        String title,
        String photoSha,
        ListingState state,
        String stateWord,
        String expected,
        String why,
        Mark mark) {
    static PrepRow of(PrepItem item, ReviewTimes times, long now, Texts texts) {
        Listing listing = item.listing();
        return new PrepRow(
                listing.id(),
                listing.slot(),
                listing.title(),
                listing.photoSha(),
                listing.state(),
                StateWord.of(listing, texts),
                expected(item, times, now, texts),
                why(item, now, texts),
                item.mark());
    }

    boolean refused() {
        return state == ListingState.REFUSED;
    }

    private static String expected(PrepItem item, ReviewTimes times, long now, Texts texts) {
        if (item.buyable() || item.listing().state() == ListingState.REFUSED) {
            return "";
        }
        if (!times.known()) {
            return texts.get("prep.expected.unknown");
        }
        if (item.readyMs() <= now) {
            return texts.get("prep.expected.over");
        }
        String by = Shanghai.hourMinute(item.readyMs());
        return item.likelyMs() <= now
                ? texts.get("prep.expected.by", by)
                : texts.get("prep.expected.both", Shanghai.hourMinute(item.likelyMs()), by);
    }

    private static String why(PrepItem item, long now, Texts texts) {
        String reason = item.listing().reason();
        if (item.listing().state() == ListingState.REFUSED) {
            return reason == null ? texts.get("prep.refused") : reason;
        }
        String ready = Shanghai.hourMinute(item.readyMs());
        return switch (item.mark()) {
            case FINE -> "";
            case RISKY -> texts.get("prep.risky", ready);
            case LATE ->
                    item.readyMs() > now
                            ? texts.get("prep.late.by", ready)
                            : texts.get("prep.late");
        };
    }
}
