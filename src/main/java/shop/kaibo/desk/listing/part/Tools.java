package shop.kaibo.desk.listing.part;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;

/** What every page of the listing screen works with. FX thread only. */
public record Tools(
        ListingService listings,
        Actor actor,
        ChangeFeed feed,
        Background background,
        Clock clock,
        Texts texts,
        Notices notices,
        Undo undo) {
    /** Says what a person can mend; what is our fault goes where such things go. */
    public void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }
}
