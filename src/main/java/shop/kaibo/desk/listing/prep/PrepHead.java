package shop.kaibo.desk.listing.prep;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.listing.prep.PrepItem.Mark;
import shop.kaibo.listing.prep.PrepList;
import shop.kaibo.listing.prep.ReviewTimes;

import java.util.ArrayList;

/**
 * What is said above tonight's items. Thread-safe.
 *
 * @param sentence how many there are, how many are ready, how many will not be
 * @param air when the show is and how long until then
 * @param times how long this shop's reviews take
 * @param worst the worst mark of an item
 */
record PrepHead(String sentence, String air, String times, Mark worst, boolean ready) {
    static final PrepHead NONE = new PrepHead("", "", "", Mark.FINE, false);

    private static final long DAY_MS = 86_400_000;

    static PrepHead of(PrepList list, long now, Texts texts) {
        long late = count(list, Mark.LATE);
        long risky = count(list, Mark.RISKY);
        return new PrepHead(
                sentence(list, late, risky, texts),
                air(list.airMs(), now, texts),
                times(list.times(), texts),
                late > 0 ? Mark.LATE : risky > 0 ? Mark.RISKY : Mark.FINE,
                list.buyable() == list.items().size());
    }

    private static long count(PrepList list, Mark mark) {
        return list.items().stream().filter(i -> i.mark() == mark).count();
    }

    private static String sentence(PrepList list, long late, long risky, Texts texts) {
        int all = list.items().size();
        if (all == 0) {
            return "";
        }
        var said = new ArrayList<String>();
        said.add(texts.get("prep.head", all, list.buyable()));
        if (late > 0) {
            said.add(texts.get("prep.head.late", late));
        }
        if (risky > 0) {
            said.add(texts.get("prep.head.risky", risky));
        }
        boolean fine = late + risky == 0 && list.buyable() < all;
        if (fine && list.airMs() > 0 && list.times().known()) {
            said.add(texts.get("prep.head.fine"));
        }
        return String.join(texts.get("prep.and"), said);
    }

    private static String air(long air, long now, Texts texts) {
        if (air == 0) {
            return texts.get("prep.air.none");
        }
        String at = Shanghai.hourMinute(air);
        if (air <= now) {
            return texts.get("prep.air.over", at);
        }
        boolean today = Shanghai.day(air).equals(Shanghai.day(now));
        boolean tomorrow = Shanghai.day(air).equals(Shanghai.day(now + DAY_MS));
        String day =
                today
                        ? texts.get("prep.today", at)
                        : tomorrow ? texts.get("prep.tomorrow", at) : Shanghai.shortMinute(air);
        return texts.get("prep.air", day, Formats.shortHours(air - now));
    }

    private static String times(ReviewTimes times, Texts texts) {
        return times.known()
                ? texts.get(
                        "prep.times",
                        Formats.minutes(times.p50Ms()),
                        Formats.minutes(times.p90Ms()),
                        times.reviews())
                : texts.get("prep.times.few", times.reviews());
    }
}
