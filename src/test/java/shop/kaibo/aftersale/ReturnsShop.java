package shop.kaibo.aftersale;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.aftersale.review.ReviewReport;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.SettableClock;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

/**
 * A shop with one account, one pair of shoes on sale, and orders and cases as a test wants them.
 */
public final class ReturnsShop implements AutoCloseable {
    public static final String ACCOUNT = "sandbox-1";
    public static final long HOUR = 3_600_000L;

    public final SettableClock clock = new SettableClock();
    public final Store store;
    public final ListingService listings;
    public final OrderService orders;
    public final AfterSaleService cases;
    public final Actor owner;
    private final PhotoFolder photos;

    public ReturnsShop(Path home) {
        store = Store.open(home, clock);
        photos = new PhotoFolder(home.resolve("photos"));
        listings = new ListingService(store, photos);
        orders = new OrderService(store, new BuyerService(store), OrderBoard.none());
        cases = new AfterSaleService(store, orders, listings, RightsRules.shipped());
        owner = new OperatorService(store).owner();
        store.db().write(this::furnish);
    }

    private Object furnish(shop.kaibo.sqlite.Tx tx) {
        tx.update(
                "INSERT INTO account(id, platform, name, url, capabilities, epoch, state,"
                        + " created_ms) VALUES (?, 'sandbox', 's', 'u', '{}', 1, 'on', 1)",
                ACCOUNT);
        tx.update("INSERT INTO shelf(id, opened_ms, closed_ms) VALUES ('shelf', 1, 0)");
        tx.update(
                "INSERT INTO listing(id, shelf_id, slot, title, category, photo_sha, photo_hash,"
                        + " state, remote_version, operator, listing_ms, created_ms, updated_ms)"
                        + " VALUES ('shoe', 'shelf', 1, '软底女单鞋', '', '', 0, 'on_sale', 1, 'o',"
                        + " 0, 1, 1)");
        tx.update(
                "INSERT INTO sku(id, listing_id, position, spec, code, price_fen, price_version,"
                        + " initial_stock, platform_stock, platform_effect) VALUES ('shoe-37',"
                        + " 'shoe', 0, '37 黑', 'A12', 3990, 1, 100, 100, 1)");
        store.remoteIds().bind(tx, ACCOUNT, "listing", "L1", "shoe");
        store.remoteIds().bind(tx, ACCOUNT, "sku", "S1", "shoe-37");
        return true;
    }

    /** What stands around the bench. */
    public Returns returns() {
        return Returns.of(store, cases, listings, photos, RightsRules.shipped());
    }

    /** An order of so many pairs; shipped when it has a waybill. */
    public String order(String remoteId, long quantity, String waybill) {
        long now = clock.nowMs();
        boolean shipped = !waybill.isEmpty();
        var report =
                new OrderReport(
                        remoteId,
                        1,
                        shipped ? OrderStatus.SHIPPED : OrderStatus.PAID,
                        "raw",
                        OrderSource.FOLLOWER,
                        3990 * quantity,
                        List.of(new OrderReport.Line("L1", "S1", "软底女单鞋", "37 黑", quantity, 3990)),
                        "buyer-1",
                        new BuyerFields(
                                BuyerField.masked("小*"),
                                BuyerField.masked("张*"),
                                BuyerField.masked("138****5678"),
                                BuyerField.masked("浙江 杭州 ****")),
                        "",
                        null,
                        shipped ? "YTO" : "",
                        waybill,
                        0,
                        0,
                        now - 120 * HOUR,
                        now - 119 * HOUR,
                        shipped ? now - 100 * HOUR : 0,
                        0,
                        now - 50 * HOUR);
        return store.db().write(tx -> orders.apply(tx, ACCOUNT, 1, report));
    }

    /** A case of one pair, asked for an hour ago, three days after signing, due in six hours. */
    public String sale(String remoteId, String remoteOrder, CaseType type, CaseStatus status) {
        return apply(report(remoteId, remoteOrder, type, status, "v1", 0));
    }

    public String apply(CaseReport report) {
        return store.db().write(tx -> cases.apply(tx, ACCOUNT, 1, report));
    }

    /**
     * A case with its own words, sum and minutes left, 0 for no deadline; the parcel is back when
     * goods come back.
     */
    public String due(String order, CaseType type, String reason, long fen, long minutes) {
        var status = type.comesBack() ? CaseStatus.WAIT_SELLER_RECEIVE : CaseStatus.WAIT_SELLER;
        CaseReport r = report("C" + order, order, type, status, "v1", 0);
        return apply(
                new CaseReport(
                        r.remoteId(),
                        r.remoteOrderId(),
                        r.type(),
                        r.rawType(),
                        r.status(),
                        r.rawStatus(),
                        r.version(),
                        r.remoteSkuId(),
                        1,
                        fen,
                        0,
                        reason,
                        r.returnCarrier(),
                        r.returnWaybill(),
                        "",
                        "",
                        "",
                        "",
                        minutes == 0 ? 0 : clock.nowMs() + minutes * 60_000,
                        r.createdMs(),
                        r.signedForMs(),
                        r.updatedMs()));
    }

    /** What the buyer of an order wrote just now; told again it is the same. */
    public String review(String remoteId, String remoteOrder, int stars, String text) {
        long now = clock.nowMs();
        var report =
                new ReviewReport(
                        remoteId, remoteOrder, "S1", "buyer-1", stars, text, 1, "", 0, now);
        var reviews = new ReviewService(store);
        return store.db()
                .write(
                        tx -> {
                            reviews.apply(tx, ACCOUNT, 1, report);
                            return remoteId;
                        });
    }

    /** The picture its buyers see from now on. */
    public void photo(byte[] jpeg) {
        Photo photo = Photos.prepare(jpeg);
        photos.store(photo);
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT INTO listing_version(id, sku_id, title, price_fen,"
                                                + " photo_sha, rights, category, from_ms,"
                                                + " confirmed_ms) VALUES ('v', 'shoe-37', 't',"
                                                + " 3990, ?, 'no_reason,quality,"
                                                + "freight_insurance,spoiled_fruit',"
                                                + " '鞋靴/单鞋', 1, 1)",
                                        photo.sha256()));
    }

    /** The listing's own picture. */
    public void pictured(byte[] file) {
        Photo photo = Photos.prepare(file);
        photos.store(photo);
        store.db().write(tx -> tx.update("UPDATE listing SET photo_sha = ?", photo.sha256()));
    }

    public CaseReport report(
            String remoteId,
            String remoteOrder,
            CaseType type,
            CaseStatus status,
            String version,
            long laterMs) {
        long now = clock.nowMs();
        boolean signed = type.comesBack();
        return new CaseReport(
                remoteId,
                remoteOrder,
                type,
                type.name(),
                status,
                status.name(),
                version,
                "S1",
                1,
                3990,
                status == CaseStatus.SUCCESS ? 3990 : 0,
                type == CaseType.REFUND_ONLY ? "拍错了" : "7 天无理由",
                status == CaseStatus.WAIT_SELLER_RECEIVE ? "YTO" : "",
                status == CaseStatus.WAIT_SELLER_RECEIVE ? "YT-" + remoteId : "",
                type == CaseType.EXCHANGE ? "S2" : "",
                status == CaseStatus.WAIT_BUYER_RECEIVE ? "SF" : "",
                status == CaseStatus.WAIT_BUYER_RECEIVE ? "SF00" + remoteId : "",
                "",
                status.ours() ? now + 6 * HOUR : 0,
                now - HOUR,
                signed ? now - 73 * HOUR : 0,
                1_000 + laterMs);
    }

    public Operation operation(String id) {
        return store.db().read(handle -> store.outbox().find(handle, id)).orElseThrow();
    }

    public ActOnCase act(String id) {
        return Payloads.read(operation(id).payload(), ActOnCase.class);
    }

    /** Operations that still want to leave, of a kind. */
    public List<Operation> open(String kind) {
        return store.db().read(handle -> store.outbox().open(handle, 100)).stream()
                .filter(operation -> operation.kind().equals(kind))
                .toList();
    }

    public AfterSale sale(String id) {
        return cases.card(id).orElseThrow().sale();
    }

    public long left() {
        return listings.listing("shoe").orElseThrow().left();
    }

    /** As sync does when an operation is handed to the network. */
    public void send(String operation) {
        store.db()
                .write(
                        tx -> {
                            store.outbox().sending(tx, operation);
                            return true;
                        });
    }

    @Override
    public void close() {
        store.close();
    }
}
