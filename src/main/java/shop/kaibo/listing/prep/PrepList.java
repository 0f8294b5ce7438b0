package shop.kaibo.listing.prep;

import java.util.List;
import java.util.Objects;

/**
 * Tonight's items by slot. Thread-safe.
 *
 * @param airMs when the show is planned, epoch ms; 0 when it is not
 */
public record PrepList(long airMs, ReviewTimes times, List<PrepItem> items) {
    public PrepList {
        items = List.copyOf(items);
    }

    /** How many can be bought. */
    public long buyable() {
        return items.stream().filter(PrepItem::buyable).count();
    }

    /** The platform's item ids in the order of slots, for the cart sheet: one a line. */
    public String ids() {
        return String.join(
                "\n",
                items.stream().map(i -> i.listing().remoteId()).filter(Objects::nonNull).toList());
    }
}
