package shop.kaibo.sync.pull;

import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;

/** Audit, price and stock of listings. */
public final class ListingFeed implements Feed<RemoteListing> {
    /** Its name among the cursors. */
    public static final String NAME = "listings";

    private final ListingService listings;

    public ListingFeed(ListingService listings) {
        this.listings = listings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome<Page<RemoteListing>> page(Target there, String cursor) {
        return there.call(gateway -> gateway.listingsChanged(cursor, there.can().pageSize()));
    }

    @Override
    public void apply(Tx tx, String account, long epoch, List<RemoteListing> rows) {
        rows.forEach(row -> listings.reported().apply(tx, account, Reports.of(row)));
    }

    @Override
    public void readAnew(Tx tx, String account, long epoch) {
        // listings the platform lost come back with their operations, which go again
    }
}
