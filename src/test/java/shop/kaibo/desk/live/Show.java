package shop.kaibo.desk.live;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardFigures;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.Chronicle;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.Reports;
import shop.kaibo.order.merge.MergeService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A shop in the middle of a show, for the board's tests; time and change are moved by hand. */
final class Show implements AutoCloseable {
    static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final long[] STOCK = {450, 360, 300, 300, 120, 180, 200, 300, 80, 150};
    static final String ACCOUNT = "acc";

    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final TouchFeed feed = new TouchFeed();
    final Store store;
    final BuyerService buyers;
    final OrderService orders;
    final ListingService listings;
    final BroadcastService broadcasts;
    final Floor floor;
    final Notices notices = new Notices(background);
    final Undo undo = new Undo(background);
    final List<Truth> truths = new ArrayList<>();
    private final Random random = new Random(3);
    int number;

    Show(Path home) {
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new Chronicle(store, new BoardFigures()));
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        broadcasts = new BroadcastService(store, listings);
        floor = Floor.of(store, listings, orders, broadcasts);
    }

    LiveViewModel model(String language) {
        return model(language, notices, undo);
    }

    LiveViewModel model(String language, Notices notices, Undo undo) {
        return new LiveViewModel(
                new LiveServices(
                        floor,
                        orders,
                        new MergeService(store, orders),
                        listings,
                        OWNER,
                        notices,
                        undo),
                Texts.of(language),
                background,
                feed);
    }

    /** Lists so many of the drawn goods, known to the platform and on sale. */
    Show shelf(int count) {
        for (int i = 0; i < count; i++) {
            Item item = ItemArt.items().get(i);
            String id =
                    listings.list(
                                    OWNER,
                                    new QuickListing(
                                            Photos.prepare(ItemArt.jpeg(i, 400)),
                                            item.titleZh(),
                                            "",
                                            List.of(
                                                    new QuickListing.Wanted(
                                                            item.spec(),
                                                            item.code(),
                                                            item.priceFen(),
                                                            STOCK[i])),
                                            null,
                                            0))
                            .listing()
                            .id();
            bound(id, i + 1, STOCK[i]);
        }
        return this;
    }

    private void bound(String id, int slot, long stock) {
        String sku = listings.listing(id).orElseThrow().skus().getFirst().id();
        store.db()
                .write(
                        tx -> {
                            store.remoteIds().bind(tx, ACCOUNT, "listing", "rl" + slot, id);
                            store.remoteIds().bind(tx, ACCOUNT, "sku", "rs" + slot, sku);
                            tx.update("UPDATE listing SET state = 'on_sale' WHERE id = ?", id);
                            tx.update("UPDATE stock_delta SET state = 'contained'");
                            return tx.update(
                                    "UPDATE sku SET platform_stock = ?, platform_effect = 1 WHERE"
                                            + " id = ?",
                                    stock,
                                    sku);
                        });
    }

    String listing(int slot) {
        return listings.at(slot).id();
    }

    /** An order placed so many seconds ago. */
    String order(int slot, long quantity, OrderStatus status, int buyer, long secondsAgo) {
        long at = clock.nowMs() - secondsAgo * 1000;
        long price = listings.at(slot).skus().getFirst().priceFen();
        String title = listings.at(slot).title();
        String spec = listings.at(slot).skus().getFirst().spec();
        var line = new OrderReport.Line("rl" + slot, "rs" + slot, title, spec, quantity, price);
        long paid = status == OrderStatus.PENDING_PAY ? 0 : at + 1000;
        String name = NAMES.substring(buyer, buyer + 1);
        var report =
                new OrderReport(
                        "20261121%06d".formatted(++number),
                        1,
                        status,
                        status.word(),
                        OrderSource.values()[number % 4],
                        quantity * price,
                        List.of(line),
                        "buyer " + buyer + (number > 9 ? " " + number % 23 : ""),
                        Reports.person("网名" + name, name + "小明", "13800005678", "杭州"),
                        "",
                        null,
                        "",
                        "",
                        100L + number,
                        0,
                        at,
                        paid,
                        0,
                        at + 172_800_000,
                        at);
        return store.db().write(tx -> orders.apply(tx, ACCOUNT, 1, report));
    }

    /** A platform is connected, so that its silence means something. */
    void connected() {
        store.db()
                .write(
                        tx -> {
                            tx.touched("account");
                            return tx.update(
                                    "INSERT INTO account(id, platform, name, url, capabilities,"
                                            + " epoch, state, created_ms) VALUES (?, 'sandbox', '',"
                                            + " 'http://127.0.0.1', '{}', 1, 'open', 1)",
                                    ACCOUNT);
                        });
    }

    private static final String NAMES = "李王陈刘赵孙钱何吕施孔曹严华金魏陶姜";

    /** An hour of a show with two anchors, pins, some refunds, one item running out, one gone. */
    Show hour() {
        broadcasts.start(OWNER, "小朱");
        for (int minute = 0; minute < 60; minute++) {
            if (minute == 18) {
                broadcasts.handOver(OWNER, "阿芳");
            } else if (minute == 43) {
                broadcasts.handOver(OWNER, "小朱");
            }
            int pin = List.of(9, 24, 39, 52).indexOf(minute);
            if (pin >= 0) {
                broadcasts.pin(OWNER, listing(List.of(3, 4, 2, 1).get(pin)));
            }
            clock.pass(60_000);
            int count = 2 + random.nextInt(4) + (pin >= 0 ? 5 : 0);
            for (int i = 0; i < count; i++) {
                int slot = random.nextInt(3) == 0 ? 6 : 1 + random.nextInt(4);
                boolean pending = random.nextInt(8) == 0;
                String id =
                        order(
                                slot,
                                1 + random.nextInt(2),
                                pending ? OrderStatus.PENDING_PAY : OrderStatus.PAID,
                                random.nextInt(NAMES.length()),
                                random.nextInt(58));
                if (random.nextInt(40) == 0) {
                    store.db()
                            .write(
                                    tx -> {
                                        orders.refund(tx, id, Refund.of(RefundState.UNDER_WAY));
                                        return id;
                                    });
                }
            }
        }
        for (int i = 0; i < 8; i++) {
            order(2, 2, OrderStatus.PAID, i, 20 + i);
            order(1, 1, OrderStatus.PAID, 17 - i, 90 + 3 * i);
        }
        left(2, 12);
        left(5, 0);
        order(3, 2, OrderStatus.PAID, 5, 2);
        String refunded = order(6, 1, OrderStatus.PAID, 6, 1);
        store.db()
                .write(
                        tx -> {
                            orders.refund(tx, refunded, Refund.of(RefundState.UNDER_WAY));
                            return refunded;
                        });
        order(1, 2, OrderStatus.PAID, 0, 0);
        return this;
    }

    void left(int slot, long pieces) {
        var sku = listings.at(slot).skus().getFirst();
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "UPDATE sku SET platform_stock = platform_stock - ? WHERE"
                                                + " id = ?",
                                        sku.left() - pieces,
                                        sku.id()));
    }

    /** Lets the screen see what was written. */
    void seen() {
        feed.touch("board_total");
        feed.touch("orders");
        background.pass(300);
    }

    Optional<String> notice() {
        return notices.shown().stream().map(n -> n.reason()).findFirst();
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
