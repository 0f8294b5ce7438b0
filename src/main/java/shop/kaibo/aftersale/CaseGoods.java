package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * Moves the pieces of cases in stock and pools: parcels that come back and goods sent in their
 * place. What moved before its goods were known here is written down and moved once they are.
 * Thread-safe; works in the transaction handed in.
 */
final class CaseGoods {
    static final Actor PLATFORM = new Actor("platform", "0", Role.OWNER);

    private final Store store;
    private final ListingService listings;
    private final PoolService pools;
    private final AfterSaleStore sales;
    private final ParcelStore parcels;

    CaseGoods(
            Store store,
            ListingService listings,
            PoolService pools,
            AfterSaleStore sales,
            ParcelStore parcels) {
        this.store = store;
        this.listings = listings;
        this.pools = pools;
        this.sales = sales;
        this.parcels = parcels;
    }

    /**
     * Pieces that go back on sale, as the difference to what the parcel's earlier grade put there:
     * however often it is graded, they are counted once. Tells the stock change, null for none.
     */
    @Nullable String restock(
            Tx tx,
            Actor actor,
            AfterSale sale,
            @Nullable Parcel before,
            long toShelf,
            long releaseMs) {
        long delta = toShelf - (before != null && before.stocked() ? before.quantity() : 0);
        if (sale.skuId() == null || delta == 0) {
            return null;
        }
        String operation = store.ids().next();
        listings.restock(tx, actor, sale.skuId(), delta, "return", operation, releaseMs);
        return operation;
    }

    /** Where the pieces of a parcel lie now; one whose goods are unknown waits for them. */
    void lay(Tx tx, Actor actor, AfterSale sale, Parcel parcel, boolean accepted) {
        if (!shops(sale, accepted)) {
            return;
        }
        if (sale.skuId() != null) {
            var place = parcel.grade().place();
            pools.receive(tx, actor, sale.skuId(), place, parcel.quantity(), parcel.id());
        } else {
            boolean sellable = accepted && parcel.grade().sellable();
            await(tx, parcel.id(), sale.id(), sellable ? parcel.quantity() : 0);
        }
    }

    /** A parcel was not taken in after all, or is graded anew. */
    void takeUp(Tx tx, Parcel parcel) {
        pools.takeOut(tx, parcel.id());
        forget(tx, parcel.id());
    }

    /** Whether the pieces are the shop's: one to be mended stays the buyer's. */
    static boolean shops(AfterSale sale, boolean accepted) {
        return !(accepted && sale.type() == CaseType.REPAIR);
    }

    /** Goods go out for a case; what a person says they are counts where the case does not tell. */
    void send(
            Tx tx,
            Actor actor,
            AfterSale sale,
            @Nullable String said,
            String operation,
            long releaseMs) {
        // a mended piece is the buyer's own; of a missing or exchanged one the shop gives another
        if (sale.type() == CaseType.REPAIR) {
            return;
        }
        String asked = wanted(sale);
        String sku = asked == null && sale.type() == CaseType.EXCHANGE ? said : asked;
        if (sku == null) {
            await(tx, operation, sale.id(), -sale.quantity());
        } else {
            out(tx, actor, sku, -sale.quantity(), operation, releaseMs);
        }
    }

    private void out(Tx tx, Actor actor, String sku, long delta, String operation, long releaseMs) {
        String stock = stockOf(operation);
        listings.restock(tx, actor, sku, delta, "replacement", stock, releaseMs);
    }

    private static @Nullable String wanted(AfterSale sale) {
        return sale.type() == CaseType.EXCHANGE ? sale.wantedSkuId() : sale.skuId();
    }

    private static String stockOf(String operation) {
        return operation + ":stock";
    }

    /** The goods did not go out: their pieces are the shop's again. */
    void unsent(Tx tx, String operation) {
        forget(tx, operation);
        String stock = stockOf(operation);
        Optional<Operation> moved = store.outbox().find(tx.handle(), stock);
        if (moved.isEmpty() || listings.cancelRestock(tx, stock)) {
            return;
        }
        // the case may be of another kind by now: what left comes back, whatever it was
        var left = Payloads.read(moved.get().payload(), AdjustStock.class);
        String back = store.ids().next();
        listings.restock(tx, PLATFORM, left.skuId(), -left.delta(), "replacement", back, 0);
    }

    private static void await(Tx tx, String operation, String caseId, long delta) {
        tx.update(
                "INSERT INTO goods_awaited(operation, case_id, delta) VALUES (?,?,?)",
                operation,
                caseId,
                delta);
    }

    private static void forget(Tx tx, String operation) {
        tx.update("DELETE FROM goods_awaited WHERE operation = ?", operation);
    }

    private record Awaited(String operation, String caseId, long delta) {}

    /** After a platform told of goods: what waited for them moves now. */
    void known(Tx tx, String account) {
        List<Awaited> waiting =
                Ask.list(
                        tx.handle(),
                        "SELECT g.operation, g.case_id, g.delta FROM goods_awaited g JOIN"
                                + " after_sale a ON a.id = g.case_id WHERE a.account = ? ORDER BY"
                                + " g.operation",
                        List.of(account),
                        row -> new Awaited(row.getString(1), row.getString(2), row.getLong(3)));
        waiting.forEach(each -> move(tx, each));
    }

    private void move(Tx tx, Awaited waiting) {
        AfterSale sale = sales.find(tx.handle(), waiting.caseId()).orElseThrow();
        Parcel parcel = parcels.of(tx.handle(), sale.id()).orElse(null);
        boolean back = parcel != null && parcel.id().equals(waiting.operation());
        String sku = back ? sale.skuId() : wanted(sale);
        if (sku == null) {
            return;
        }
        forget(tx, waiting.operation());
        if (parcel == null || !back) {
            out(tx, PLATFORM, sku, waiting.delta(), waiting.operation(), 0);
            return;
        }
        var place = parcel.grade().place();
        pools.receive(tx, PLATFORM, sku, place, parcel.quantity(), parcel.id());
        String stock = restock(tx, PLATFORM, sale, null, waiting.delta(), 0);
        if (stock != null) {
            parcels.stocked(tx, parcel.id(), stock);
        }
    }
}
