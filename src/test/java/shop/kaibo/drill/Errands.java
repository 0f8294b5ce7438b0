package shop.kaibo.drill;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.photo.Photo;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small pieces of work at a shop without a platform, each said once it is acknowledged.
 * Thread-safe.
 */
final class Errands {
    private Errands() {}

    /** A shop to begin in: one pair of shoes, paid orders, parcels that are back, claims. */
    static void furnish(Path home) {
        try (var shop = new ReturnsShop(home)) {
            for (int i = 0; i < 5; i++) {
                shop.order("P" + i, 1, "");
                shop.order("Q" + i, 1, "YT7" + i);
                shop.sale("R" + i, "Q" + i, CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
                shop.order("N" + i, 1, "");
                shop.sale("M" + i, "N" + i, CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER);
            }
        }
        new Premises(home).close();
    }

    static void list(Premises shop, int shade, Said said) {
        Photo photo = Till.photo(shade);
        Listing made =
                shop.listings
                        .list(shop.owner, QuickListing.of(photo, 990 + shade, 50, "C" + shade))
                        .listing();
        said.that("SELECT count(*) FROM listing WHERE id = '" + made.id() + "'");
        said.photo(photo.sha256());
        said.operation(shop, "listing:" + made.id());
    }

    static void restock(Premises shop, int times, Said said) {
        for (int i = 0; i < times; i++) {
            String id = shop.store.ids().next();
            shop.store
                    .db()
                    .write(
                            tx -> {
                                shop.listings.restock(
                                        tx, shop.owner, Journey.SKU, 1, "restock", id, 0);
                                return id;
                            });
            said.kept(id);
        }
    }

    static void page(Premises shop, int page) {
        var reports = new ArrayList<OrderReport>();
        for (int i = 0; i < Journey.PAGE_SIZE; i++) {
            reports.add(report("T" + page + "-" + i, shop.clock.nowMs()));
        }
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.orders.apply(tx, ReturnsShop.ACCOUNT, 1, reports);
                            String place = Integer.toString(page);
                            shop.store.cursors().move(tx, ReturnsShop.ACCOUNT, "trial", place);
                            return place;
                        });
    }

    private static OrderReport report(String id, long now) {
        var line = new OrderReport.Line("L1", "S1", "软底女单鞋", "37 黑", 1, 3_990);
        var buyer =
                new BuyerFields(
                        BuyerField.masked("小*"),
                        BuyerField.masked("张*"),
                        BuyerField.masked("138****5678"),
                        BuyerField.masked("浙江 杭州 ****"));
        return new OrderReport(
                id,
                1,
                OrderStatus.PAID,
                "raw",
                OrderSource.FOLLOWER,
                3_990,
                List.of(line),
                "buyer " + id,
                buyer,
                "",
                null,
                "",
                "",
                0,
                0,
                now - 7_200_000,
                now - 7_100_000,
                0,
                0,
                now - 7_000_000);
    }

    static String sale(Premises shop, String remoteId) {
        return shop.ask("SELECT id FROM after_sale WHERE remote_id = '" + remoteId + "'");
    }
}
