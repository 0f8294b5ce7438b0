package shop.kaibo.sync.pull;

import shop.kaibo.aftersale.AfterSaleService;
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
    private final AfterSaleService cases;

    public ListingFeed(ListingService listings, AfterSaleService cases) {
        this.listings = listings;
        this.cases = cases;
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
        rows.forEach(row -> cases.goodsCame(tx, account, skus(row)));
    }

    private static List<String> skus(RemoteListing row) {
        return row.skus().stream().map(RemoteListing.RemoteSku::remoteId).toList();
    }

    @Override
    public void readAnew(Tx tx, String account, long epoch) {
        // listings the platform lost come back with their operations, which go again
    }
}
