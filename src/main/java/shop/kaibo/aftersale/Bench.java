package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.rules.Verdict;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The returns bench: finds the case of a code, takes the parcel in, moves its pieces. Thread-safe;
 * writing belongs to the transaction handed in.
 */
final class Bench {
    // what the buyer reads on the platform stays Chinese whatever the operator's language
    private static final Texts BUYERS = Texts.of("zh");

    private final Store store;
    private final ListingService listings;
    private final AfterSaleStore sales;
    private final ParcelStore parcels;
    private final Decisions decisions;

    Bench(
            Store store,
            ListingService listings,
            AfterSaleStore sales,
            ParcelStore parcels,
            Decisions decisions) {
        this.store = store;
        this.listings = listings;
        this.sales = sales;
        this.parcels = parcels;
        this.decisions = decisions;
    }

    /** Cases of a code by the surest meaning that has a parcel to take in, else by the surest. */
    List<CaseMatch> find(Handle handle, String typed) {
        String code = clean(typed);
        var surest = new ArrayList<CaseMatch>();
        if (code.isEmpty()) {
            return surest;
        }
        for (CaseMatch.By by : CaseMatch.By.values()) {
            List<AfterSale> found = sales.matches(handle, by, code);
            List<AfterSale> open = found.stream().filter(AfterSale::receivable).toList();
            if (!open.isEmpty()) {
                return open.stream().map(sale -> new CaseMatch(sale, by)).toList();
            }
            if (surest.isEmpty()) {
                found.forEach(sale -> surest.add(new CaseMatch(sale, by)));
            }
        }
        return surest;
    }

    /** The one case of a code; refused when there is none, or more than one to take in. */
    AfterSale pick(Handle handle, String code) {
        List<CaseMatch> found = find(handle, code);
        if (found.isEmpty()) {
            throw new Refused("code", "aftersale.unrecognised");
        }
        long open = found.stream().filter(match -> match.sale().receivable()).count();
        if (open > 1) {
            throw new Refused("code", "aftersale.ambiguous", open);
        }
        return found.getFirst().sale();
    }

    Receipt receive(
            Tx tx,
            Actor actor,
            CaseCard card,
            String code,
            Grade grade,
            @Nullable String photo,
            long releaseMs) {
        AfterSale sale = card.sale();
        Parcel before = card.parcel();
        Verdict verdict = card.verdict();
        if (before != null && grade.pays() && paid(tx.handle(), before)) {
            throw new Refused("code", "aftersale.no.received");
        }
        String operation =
                grade.pays()
                        ? decisions.decide(
                                tx,
                                actor,
                                sale,
                                CaseAct.CONFIRM_RECEIPT,
                                Decisions.Refusal.NONE,
                                releaseMs)
                        : decisions.decide(
                                tx, actor, sale, CaseAct.REFUSE, words(grade), releaseMs);
        String stockOperation = restock(tx, actor, sale, before, grade, releaseMs);
        var parcel =
                new Parcel(
                        store.ids().next(),
                        sale.id(),
                        clean(code),
                        grade,
                        sale.quantity(),
                        photo,
                        grade.pays() ? sale.amountFen() : 0,
                        grade.sellable() && sale.skuId() != null,
                        stockOperation,
                        operation,
                        store.clock().nowMs());
        parcels.add(tx, parcel, verdict.why(), actor.named());
        var event =
                new CaseEvent.Received(
                        sale.id(),
                        parcel.id(),
                        parcel.code(),
                        grade.number(),
                        grade.disposition(),
                        parcel.quantity(),
                        parcel.refundFen(),
                        photo);
        store.events().append(tx, sale.topic(), "parcel.received", event, actor.named(), operation);
        return new Receipt(
                sale.id(),
                parcel.id(),
                operation,
                grade.disposition(),
                parcel.refundFen(),
                verdict.why(),
                sale.skuId() == null ? null : StockLaw.left(tx, sale.skuId()));
    }

    /** The pieces stay out again; refused when the stock change has left. */
    void undo(Tx tx, String caseId, String operation) {
        Parcel parcel = parcels.of(tx.handle(), caseId).orElse(null);
        if (parcel == null || !parcel.operation().equals(operation)) {
            return;
        }
        String stock = parcel.stockOperation();
        if (stock != null && !listings.cancelRestock(tx, stock)) {
            throw new Refused("", "aftersale.sent");
        }
        parcels.undo(tx, parcel.id(), store.clock().nowMs());
    }

    // pieces of one case are counted once, however often its parcel is graded anew
    private @Nullable String restock(
            Tx tx,
            Actor actor,
            AfterSale sale,
            @Nullable Parcel before,
            Grade grade,
            long releaseMs) {
        boolean stocked = before != null && before.stocked();
        if (sale.skuId() == null || stocked == grade.sellable()) {
            return null;
        }
        long delta = grade.sellable() ? sale.quantity() : -sale.quantity();
        String operation = store.ids().next();
        listings.restock(tx, actor, sale.skuId(), delta, "return", operation, releaseMs);
        return operation;
    }

    private boolean paid(Handle handle, Parcel parcel) {
        return parcel.refundFen() > 0
                && store.outbox()
                        .find(handle, parcel.operation())
                        .filter(operation -> operation.state() == OperationState.DONE)
                        .isPresent();
    }

    private static Decisions.Refusal words(Grade grade) {
        return new Decisions.Refusal(
                grade.reasonCode(), BUYERS.get("aftersale.refuse." + grade.number()));
    }

    // scanners behind a Chinese input method send full-width characters
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
