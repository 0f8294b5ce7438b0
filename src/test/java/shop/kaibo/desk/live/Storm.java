package shop.kaibo.desk.live;

import shop.kaibo.listing.QuickListing;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.Reports;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What makes a show hard: many sizes, many orders, everything wrong at once. */
record Storm(Show show) {
    /** Another listing of three colours and five sizes, five pieces each, on air. */
    String sized() {
        var skus = new ArrayList<QuickListing.Wanted>();
        for (String colour : List.of("黑色", "白色", "酒红")) {
            for (int size = 36; size <= 40; size++) {
                skus.add(new QuickListing.Wanted(colour + " " + size, "", 9900, 40));
            }
        }
        var photo = Photos.prepare(ItemArt.jpeg(7, 200));
        String id =
                show.listings
                        .list(Show.OWNER, new QuickListing(photo, "系带小皮鞋", "", skus, null, 0))
                        .listing()
                        .id();
        var listing = show.listings.listing(id).orElseThrow();
        show.store
                .db()
                .write(
                        tx -> {
                            show.store
                                    .remoteIds()
                                    .bind(tx, Show.ACCOUNT, "listing", "rl" + listing.slot(), id);
                            for (int i = 0; i < 15; i++) {
                                String sku = listing.skus().get(i).id();
                                show.store.remoteIds().bind(tx, Show.ACCOUNT, "sku", "z" + i, sku);
                            }
                            tx.update("UPDATE listing SET state = 'on_sale' WHERE id = ?", id);
                            tx.update("UPDATE stock_delta SET state = 'contained'");
                            return tx.update(
                                    "UPDATE sku SET platform_stock = 40, platform_effect = 1 WHERE"
                                            + " listing_id = ?",
                                    id);
                        });
        show.broadcasts.pin(Show.OWNER, id);
        return id;
    }

    /** Orders of that listing, the same for the same seed; returns pieces by position. */
    long[] storm(int count, long seed) {
        var chance = new Random(seed);
        var sold = new long[15];
        int slot =
                show.listings.shelf().listings().stream().mapToInt(l -> l.slot()).max().orElse(0);
        for (int i = 0; i < count; i++) {
            int which = Math.min(14, (int) Math.abs(chance.nextGaussian() * 5));
            if (sold[which] >= 40) {
                continue;
            }
            sold[which]++;
            String spec = show.listings.at(slot).skus().get(which).spec();
            place(new OrderReport.Line("rl" + slot, "z" + which, "鞋", spec, 1, 9900), 9900);
        }
        return sold;
    }

    /** One paid order of one line, just now. */
    String place(OrderReport.Line line, long fen) {
        long at = show.clock.nowMs();
        var report =
                new OrderReport(
                        "20261122%06d".formatted(++show.number),
                        1,
                        OrderStatus.PAID,
                        "paid",
                        OrderSource.PUBLIC,
                        fen,
                        List.of(line),
                        "buyer " + show.number,
                        Reports.person("网名", "李小明", "13800005678", "杭州"),
                        "",
                        null,
                        "",
                        "",
                        100_000L + show.number,
                        0,
                        at,
                        at,
                        0,
                        at + 172_800_000,
                        at);
        return show.store
                .db()
                .write(
                        tx -> {
                            String id = show.orders.apply(tx, Show.ACCOUNT, 1, report);
                            show.floor.ordersCame(tx, List.of(id));
                            return id;
                        });
    }

    /** Everything that can be wrong at once, in the last minutes of a show. */
    void troubles() {
        long at = show.clock.nowMs();
        place(new OrderReport.Line("rl4", "rs4", "裙", "", 1, 399), 399);
        show.left(3, -2);
        sized();
        show.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "UPDATE sku SET platform_stock = 0 WHERE listing_id IN"
                                                + " (SELECT id FROM listing WHERE title = '系带小皮鞋')"
                                                + " AND spec = '黑色 38'"));
        for (int i = 0; i < 60; i++) {
            show.order(6, 1, OrderStatus.PENDING_PAY, i % 17, 1);
        }
        for (int i = 0; i < 8; i++) {
            String id = show.order(6, 1, OrderStatus.PENDING_PAY, i, 1);
            String caseId = "case" + i;
            show.store
                    .db()
                    .write(
                            tx -> {
                                show.orders.refund(tx, id, Refund.of(RefundState.UNDER_WAY));
                                return tx.update(
                                        "INSERT INTO after_sale(id, account, remote_id, order_id,"
                                            + " remote_order_id, remote_sku_id, quantity, type,"
                                            + " status, raw_status, epoch, version, amount_fen,"
                                            + " refunded_fen, reason, return_carrier,"
                                            + " return_waybill, deadline_ms, signed_for_ms,"
                                            + " created_ms, updated_ms, unknown_there) VALUES"
                                            + " (?,'acc',?,?,'','',1,'refund_only','open','',1,'1',"
                                            + "100,0,'','','',0,0,?,?,0)",
                                        caseId,
                                        caseId,
                                        id,
                                        at,
                                        at);
                            });
        }
    }
}
