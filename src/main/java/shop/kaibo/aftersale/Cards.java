package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Money;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.rules.Claim;
import shop.kaibo.rules.Condition;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.store.Store;

import java.util.List;

/** Puts a case beside its order and lets the rights judge it. Thread-safe. */
final class Cards {
    private final OrderService orders;
    private final RightsRules rules;
    private final ParcelStore parcels;
    private final WatchService watches;

    Cards(Store store, OrderService orders, RightsRules rules, ParcelStore parcels) {
        watches = new WatchService(store);
        this.orders = orders;
        this.rules = rules;
        this.parcels = parcels;
    }

    CaseCard of(Handle handle, AfterSale sale) {
        Parcel parcel = parcels.of(handle, sale.id()).orElse(null);
        int grade = parcel == null ? 0 : parcel.grade().number();
        return of(handle, sale, parcel, grade, proved(handle, sale, parcel));
    }

    // a claim without a parcel is proved by what was kept for it: a picture, a certificate
    private static boolean proved(Handle handle, AfterSale sale, @Nullable Parcel parcel) {
        return parcel != null && parcel.photoSha() != null
                || Ask.number(
                                handle,
                                "SELECT count(*) FROM evidence WHERE case_id = ?",
                                List.of(sale.id()))
                        > 0;
    }

    /** The same with what a person just found, before it is kept. */
    CaseCard of(Handle handle, AfterSale sale, Inspection found) {
        Parcel parcel = parcels.of(handle, sale.id()).orElse(null);
        boolean proof = found.photoSha() != null || proved(handle, sale, parcel);
        return of(handle, sale, parcel, found.grade().number(), proof);
    }

    private CaseCard of(
            Handle handle, AfterSale sale, @Nullable Parcel parcel, int grade, boolean proof) {
        OrderRow order =
                sale.orderId() == null ? null : orders.row(handle, sale.orderId()).orElse(null);
        OrderLine line = order == null ? null : line(order, sale);
        long paid = order == null ? sale.amountFen() : paid(order, line, sale.quantity());
        var condition = new Condition(grade, proof, Condition.badPoints(sale.reason()));
        var claim =
                new Claim(
                        sale.type().word(),
                        sale.reason(),
                        sale.signedForMs(),
                        sale.createdMs(),
                        order == null || order.shippedMs() > 0 || sale.signedForMs() > 0,
                        paid,
                        sale.status().over() ? 0 : sale.refundedFen(),
                        sale.amountFen(),
                        Promises.of(handle, line),
                        condition);
        Watched watched = order == null ? null : watches.ofOrder(handle, order.id()).orElse(null);
        return new CaseCard(
                sale, order, line, paid, rules.judge(claim), parcel, watched, swaps(handle, sale));
    }

    // sizes and colours of the same goods, in their order
    private static List<Swap> swaps(Handle handle, AfterSale sale) {
        boolean known = sale.type() != CaseType.EXCHANGE || sale.wantedSkuId() != null;
        return known || sale.skuId() == null
                ? List.of()
                : Ask.list(
                        handle,
                        "SELECT k.id, k.spec, k.code FROM sku s JOIN sku k ON k.listing_id ="
                                + " s.listing_id WHERE s.id = ? ORDER BY k.position",
                        List.of(sale.skuId()),
                        row -> new Swap(row.getString(1), row.getString(2), row.getString(3)));
    }

    private static @Nullable OrderLine line(OrderRow order, AfterSale sale) {
        return order.lines().stream()
                .filter(line -> sale.skuId() != null && sale.skuId().equals(line.skuId()))
                .findFirst()
                .orElseGet(() -> order.lines().size() == 1 ? order.lines().getFirst() : null);
    }

    // a discount on the whole order is shared out over its pieces
    private static long paid(OrderRow order, @Nullable OrderLine line, long quantity) {
        long list = order.lines().stream().mapToLong(l -> l.priceFen() * l.quantity()).sum();
        if (line == null || list == 0) {
            return order.totalFen();
        }
        long pieces = Math.min(quantity, line.quantity());
        return Money.share(order.totalFen(), line.priceFen() * pieces, list);
    }
}
