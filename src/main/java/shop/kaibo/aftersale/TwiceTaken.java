package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.ListingService;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * A parcel that two stations took in while they were cut off from each other counts once: the
 * platform tells whose word settled the case, and the other station takes its pieces out of stock
 * and pool again and says so. Thread-safe; works in the transaction handed in.
 */
final class TwiceTaken {
    /** Why such a case is to be looked at. */
    static final String SETBACK = "twice";

    private final Store store;
    private final ListingService listings;
    private final CaseGoods goods;
    private final AfterSaleStore sales;
    private final ParcelStore parcels;

    TwiceTaken(
            Store store,
            ListingService listings,
            CaseGoods goods,
            AfterSaleStore sales,
            ParcelStore parcels) {
        this.store = store;
        this.listings = listings;
        this.goods = goods;
        this.sales = sales;
        this.parcels = parcels;
    }

    /** After the platform told of a case, or of what became of an act on it. */
    void check(Tx tx, String caseId) {
        AfterSale sale = sales.find(tx.handle(), caseId).orElseThrow();
        Parcel parcel = parcels.of(tx.handle(), caseId).orElse(null);
        if (parcel == null || sale.intent() != null || !byOthers(tx.handle(), caseId)) {
            return;
        }
        if (!lost(tx.handle(), sale, parcel)) {
            return;
        }
        takeOut(tx, sale, parcel);
        forget(tx, parcel);
        sales.setback(tx, caseId, SETBACK);
        var event = new CaseEvent.Twice(caseId, parcel.id(), parcel.quantity());
        store.events()
                .append(tx, sale.topic(), "parcel.twice", event, CaseGoods.PLATFORM.named(), null);
    }

    // with each grade it was given: an earlier one left standing would be taken out once more
    private void forget(Tx tx, Parcel last) {
        for (@Nullable Parcel one = last; one != null; ) {
            goods.takeUp(tx, one);
            parcels.undo(tx, one.id(), store.clock().nowMs());
            one = parcels.of(tx.handle(), last.caseId()).orElse(null);
        }
    }

    private boolean byOthers(Handle handle, String caseId) {
        List<String> by =
                Ask.list(
                        handle,
                        "SELECT settled_by FROM after_sale WHERE id = ? AND settled_by <> ''",
                        List.of(caseId),
                        rows -> rows.getString(1));
        return !by.isEmpty() && store.outbox().find(handle, by.getFirst()).isEmpty();
    }

    // an act of ours that was done counts, whoever decided later; where taking in sent nothing, the
    // goods were ours only as long as nobody else sent theirs
    private boolean lost(Handle handle, AfterSale sale, Parcel parcel) {
        return store.outbox()
                .find(handle, parcel.operation())
                .map(act -> act.state() == OperationState.REJECTED)
                .orElse(!sale.receivable());
    }

    // all that this station did to the stock for the case, also by an earlier grade
    private void takeOut(Tx tx, AfterSale sale, Parcel parcel) {
        long counted = parcel.stocked() ? parcel.quantity() : 0;
        String change = parcel.stockOperation();
        if (change != null && listings.cancelRestock(tx, change)) {
            counted -=
                    store.outbox()
                            .find(tx.handle(), change)
                            .map(op -> Payloads.read(op.payload(), AdjustStock.class).delta())
                            .orElse(0L);
        }
        if (sale.skuId() != null && counted != 0) {
            listings.restock(
                    tx,
                    CaseGoods.PLATFORM,
                    sale.skuId(),
                    -counted,
                    "return",
                    store.ids().next(),
                    0);
        }
    }
}
