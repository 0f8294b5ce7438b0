package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.after.AfterService;
import shop.kaibo.listing.after.Pace;
import shop.kaibo.listing.prep.PrepItem;
import shop.kaibo.listing.prep.PrepItem.Mark;
import shop.kaibo.listing.prep.PrepList;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.listing.prep.ReviewTimes;

import java.nio.file.Path;
import java.util.List;

class PrepServiceTest {
    private static final long MINUTE = 60_000;

    @TempDir Path home;
    private Shop shop;
    private PrepService prep;

    @BeforeEach
    void open() {
        shop = new Shop(home);
        prep = new PrepService(shop.store, shop.listings);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The platform tells it, by its own clock. */
    private void told(Listing listing, ListingState state, long version, long updated, long done) {
        ListingReport r = Shop.report(listing, state, version, 1);
        shop.apply(
                new ListingReport(
                        r.remoteId(),
                        r.reference(),
                        state,
                        null,
                        r.title(),
                        r.category(),
                        "",
                        r.skus(),
                        version,
                        updated,
                        1,
                        List.of(),
                        done,
                        0));
    }

    private static List<Mark> marks(PrepList list) {
        return list.items().stream().map(PrepItem::mark).toList();
    }

    @Test
    void twentySentTwoHoursBeforeAreBuyableAndALateOneSaysWhen() {
        long start = shop.clock.nowMs();
        long air = start + 120 * MINUTE;
        prep.plan(Shop.OWNER, air);
        for (int i = 0; i < 20; i++) {
            told(shop.list(3990 + i, 10, "C" + i), ListingState.AUDITING, 1, start, 0);
        }
        assertThat(prep.list().times().known()).isFalse();
        assertThat(marks(prep.list())).containsOnly(Mark.FINE);

        // offline until shortly before: the reviews still took the platform's 20 minutes
        shop.clock.pass(80 * MINUTE);
        for (Listing listing : shop.listings.shelf().listings()) {
            told(listing, ListingState.ON_SALE, 2, start + 70 * MINUTE, start + 20 * MINUTE);
        }
        assertThat(prep.list().buyable()).isEqualTo(20);
        assertThat(prep.list().times()).isEqualTo(new ReviewTimes(20, 20 * MINUTE, 20 * MINUTE));
        assertThat(prep.list().ids().lines()).hasSize(20).startsWith("L1", "L2");

        Listing late = shop.list(5990, 10, "");
        PrepItem item = prep.list().items().getLast();
        assertThat(item.mark()).isEqualTo(Mark.RISKY);
        told(late, ListingState.AUDITING, 1, shop.clock.nowMs(), 0);
        shop.clock.pass(15 * MINUTE);
        item = prep.list().items().getLast();
        assertThat(item.mark()).isEqualTo(Mark.LATE);
        assertThat(item.readyMs()).isEqualTo(start + 100 * MINUTE);
        assertThat(prep.planned()).isEqualTo(air);
    }

    @Test
    void timesOfOperatorsAndWhatIsMissing() {
        var after = new AfterService(shop.store, shop.listings);
        assertThat(after.backlog()).isEmpty();
        assertThat(after.paces()).isEmpty();
        for (int i = 1; i <= 20; i++) {
            var wanted = QuickListing.of(Shop.photo(i), 3990, 5, "");
            shop.listings.list(
                    Shop.OWNER,
                    new QuickListing(
                            wanted.photo(), "", "", wanted.skus(), null, i == 20 ? 0 : i * 1000));
        }
        assertThat(after.paces()).containsExactly(new Pace("owner", "owner", 19, 10_000, 19_000));
        assertThat(after.backlog()).hasSize(20);
        assertThat(after.backlog().getFirst().gaps())
                .containsExactly("title", "category", "photos");
        Listing first = shop.listings.at(1);
        shop.listings.editing().edit(Shop.OWNER, List.of(Edit.words(first.id(), "软底女单鞋", "鞋靴/单鞋")));
        assertThat(after.backlog().getFirst().gaps()).containsExactly("photos");
    }
}
