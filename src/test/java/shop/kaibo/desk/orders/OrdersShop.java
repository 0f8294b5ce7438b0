package shop.kaibo.desk.orders;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.order.OnAir;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.merge.MergeService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A shop on air with six things on its shelf and orders for them. */
final class OrdersShop implements AutoCloseable {
    static final String ACCOUNT = "sandbox-1";
    private static final String[] TITLES = {"软底女单鞋", "洛川苹果", "安吉白茶", "碎花连衣裙", "百花土蜂蜜", "手工铸铁锅"};
    private static final String[] SPECS = {"37 黑", "5 斤", "125 g", "M", "500 g", "32 cm"};
    private static final long[] PRICES = {3990, 2990, 12800, 18900, 4500, 26800};
    private static final String[] NAMES = {"张*", "王*", "陈*", "赵*", "孙*", "周*"};

    final SettableClock clock = new SettableClock();
    final DirectBackground background = new DirectBackground();
    final TouchFeed feed = new TouchFeed();
    final Notices notices = new Notices(background);
    final Undo undo = new Undo(background);
    final Store store;
    final ListingService listings;
    final OrderService orders;
    final Actor owner;
    private final PhotoFolder photos;
    private int placed;

    OrdersShop(Path home) {
        store = Store.open(home, clock);
        photos = new PhotoFolder(home.resolve("photos"));
        listings = new ListingService(store, photos);
        orders = new OrderService(store, new BuyerService(store), onAir());
        owner = new OperatorService(store).owner();
    }

    private static OrderBoard onAir() {
        return new OrderBoard() {
            @Override
            public Optional<OnAir> onAir(Tx tx, long atMs) {
                return Optional.of(new OnAir("show", "小朱"));
            }

            @Override
            public void changed(Tx tx, List<Change> changes) {}
        };
    }

    /** Six listings with drawn photos, known to the platform. */
    void furnish() {
        for (int i = 0; i < TITLES.length; i++) {
            var photo = Photos.prepare(ItemArt.jpeg(i, 400));
            photos.store(photo);
            String listing = "listing-" + i;
            String title = TITLES[i];
            String spec = SPECS[i];
            long price = PRICES[i];
            int slot = i + 1;
            store.db()
                    .write(
                            tx -> {
                                if (slot == 1) {
                                    tx.update(
                                            "INSERT INTO shelf(id, opened_ms, closed_ms)"
                                                    + " VALUES ('shelf', 1, 0)");
                                }
                                tx.update(
                                        "INSERT INTO listing(id, shelf_id, slot, title, category,"
                                            + " photo_sha, photo_hash, state, remote_version,"
                                            + " operator, listing_ms, created_ms, updated_ms)"
                                            + " VALUES (?, 'shelf', ?, ?, '', ?, 0, 'on_sale', 1,"
                                            + " 'o', 0, 1, 1)",
                                        listing,
                                        slot,
                                        title,
                                        photo.sha256());
                                tx.update(
                                        "INSERT INTO sku(id, listing_id, position, spec, code,"
                                            + " price_fen, price_version, initial_stock,"
                                            + " platform_stock, platform_effect) VALUES (?, ?, 0,"
                                            + " ?, '', ?, 1, 100, 100, 1)",
                                        "sku-" + listing,
                                        listing,
                                        spec,
                                        price);
                                tx.update(
                                        "INSERT INTO listing_version(id, sku_id, title, price_fen,"
                                                + " photo_sha, rights, from_ms, confirmed_ms)"
                                                + " VALUES (?, ?, ?, ?, ?, '', 1, 1)",
                                        "version-" + listing,
                                        "sku-" + listing,
                                        title,
                                        price,
                                        photo.sha256());
                                store.remoteIds().bind(tx, ACCOUNT, "listing", "L" + slot, listing);
                                store.remoteIds()
                                        .bind(tx, ACCOUNT, "sku", "S" + slot, "sku-" + listing);
                                return slot;
                            });
        }
    }

    /** One more order, a minute after the one before; due so many hours from now. */
    String place(OrderStatus status, String waybill, long quantity, double dueHours) {
        int n = placed;
        String remark = n % 4 == 0 ? "送礼，别放价签" : null;
        return place(status, waybill, quantity, dueHours, "buyer-" + n, "", remark);
    }

    /** One more paid order of somebody who lives at one place. */
    String placeAtHome(String buyer, long quantity) {
        return place(OrderStatus.PAID, "", quantity, 20, buyer, "home of " + buyer, null);
    }

    private String place(
            OrderStatus status,
            String waybill,
            long quantity,
            double dueHours,
            String buyer,
            String home,
            @Nullable String remark) {
        int n = placed++;
        int i = n % TITLES.length;
        long at = clock.nowMs() - (200 - n) * 60_000L;
        boolean unpaid = status == OrderStatus.PENDING_PAY;
        var report =
                new OrderReport(
                        "202611210000" + (4770 + n),
                        1,
                        status,
                        "raw",
                        n % 3 == 0 ? OrderSource.FOLLOWER : OrderSource.PUBLIC,
                        PRICES[i] * quantity,
                        List.of(
                                new OrderReport.Line(
                                        "L" + (i + 1),
                                        "S" + (i + 1),
                                        TITLES[i],
                                        SPECS[i],
                                        quantity,
                                        PRICES[i])),
                        buyer,
                        new BuyerFields(
                                BuyerField.masked("小*"),
                                BuyerField.masked(NAMES[i]),
                                BuyerField.masked("139****" + (1000 + n * 37 % 9000)),
                                BuyerField.masked("浙江 杭州 西湖区 ****")),
                        home,
                        remark,
                        waybill.isEmpty() ? "" : "YTO",
                        waybill,
                        0,
                        0,
                        at,
                        unpaid ? 0 : at + 6000,
                        waybill.isEmpty() ? 0 : at + 3_600_000,
                        status == OrderStatus.PAID
                                ? clock.nowMs() + (long) (dueHours * 3_600_000)
                                : 0,
                        at);
        return store.db().write(tx -> orders.apply(tx, ACCOUNT, 1, report));
    }

    void refunding(String order) {
        store.db()
                .write(
                        tx -> {
                            orders.refund(tx, order, Refund.of(RefundState.UNDER_WAY));
                            return order;
                        });
    }

    OrdersViewModel model(String language) {
        return new OrdersViewModel(
                orders,
                new MergeService(store, orders),
                listings,
                owner,
                background,
                feed,
                notices,
                undo,
                clock,
                Texts.of(language));
    }

    /** The numbers an order's pieces left with. */
    List<String> serials(String orderId) {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT number FROM serial WHERE order_id = ?"
                                                        + " ORDER BY number")
                                        .bind(0, orderId)
                                        .mapTo(String.class)
                                        .list());
    }

    @Override
    public void close() {
        store.close();
    }
}
