package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The returns bench: finds the case of a code, takes the parcel in, moves its pieces. Thread-safe;
 * writing belongs to the transaction handed in.
 */
final class Bench {
    // what the buyer reads on the platform stays Chinese whatever the operator's language
    private static final Texts BUYERS = Texts.of("zh");

    private static final int LONGEST = 4_000;

    private final Store store;
    private final ListingService listings;
    private final CaseFinder finder;
    private final ParcelStore parcels;
    private final Decisions decisions;
    private final CaseGoods goods;

    Bench(
            Store store,
            ListingService listings,
            CaseFinder finder,
            ParcelStore parcels,
            Decisions decisions,
            CaseGoods goods) {
        this.store = store;
        this.listings = listings;
        this.finder = finder;
        this.parcels = parcels;
        this.decisions = decisions;
        this.goods = goods;
    }

    /** Cases of a code by the surest meaning that has a parcel to take in, else by the surest. */
    List<CaseMatch> find(Handle handle, String typed) {
        // no label holds so much; a whole page was pasted
        String code = typed.length() > LONGEST ? "" : clean(typed);
        var surest = new ArrayList<CaseMatch>();
        if (code.isEmpty()) {
            return surest;
        }
        for (CaseMatch.By by : CaseMatch.By.values()) {
            List<AfterSale> found = finder.matches(handle, by, code);
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
            Tx tx, Actor actor, CaseCard card, String code, Inspection found, long releaseMs) {
        AfterSale sale = card.sale();
        Parcel before = card.parcel();
        boolean accepted = found.accepted(card);
        if (before != null && accepted && settled(tx.handle(), before, found.grade())) {
            throw new Refused("code", "aftersale.no.received");
        }
        String parcelId = store.ids().next();
        String operation = act(tx, actor, sale, found, accepted, releaseMs).orElse(parcelId);
        boolean stocked =
                sale.skuId() != null
                        && CaseGoods.shops(sale, accepted)
                        && accepted
                        && found.grade().sellable();
        long toShelf = stocked ? found.of(sale) : 0;
        String stockOperation = goods.restock(tx, actor, sale, before, toShelf, releaseMs);
        boolean pays = accepted && !operation.equals(parcelId);
        var parcel =
                new Parcel(
                        parcelId,
                        sale.id(),
                        clean(code),
                        found.grade(),
                        found.of(sale),
                        sale.quantity(),
                        found.photoSha(),
                        pays ? sale.amountFen() : 0,
                        toShelf > 0,
                        stockOperation,
                        operation,
                        store.clock().nowMs());
        if (before != null) {
            goods.takeUp(tx, before);
        }
        goods.lay(tx, actor, sale, parcel, accepted);
        parcels.add(tx, parcel, card.verdict().why(), actor.named());
        var event =
                new CaseEvent.Received(
                        sale.id(),
                        parcel.id(),
                        parcel.code(),
                        parcel.grade().number(),
                        parcel.grade().disposition(),
                        parcel.quantity(),
                        parcel.refundFen(),
                        parcel.photoSha());
        store.events().append(tx, sale.topic(), "parcel.received", event, actor.named(), operation);
        return new Receipt(
                sale.id(),
                parcel.id(),
                operation,
                parcel.grade().disposition(),
                parcel.refundFen(),
                card.verdict().why(),
                sale.skuId() == null ? null : StockLaw.left(tx, sale.skuId()));
    }

    // an exchange or a repair pays nothing: its goods are in, the ones to send are still to come
    private Optional<String> act(
            Tx tx,
            Actor actor,
            AfterSale sale,
            Inspection found,
            boolean accepted,
            long releaseMs) {
        if (!accepted) {
            return Optional.of(
                    decisions.decide(
                            tx, actor, sale, CaseAct.REFUSE, refusal(sale, found), releaseMs));
        }
        if (sale.receivable() && sale.legal().contains(CaseAct.SEND)) {
            return Optional.empty();
        }
        return Optional.of(
                decisions.decide(tx, actor, sale, CaseAct.CONFIRM_RECEIPT, Terms.NONE, releaseMs));
    }

    /** A parcel that sent nothing to the platform; tells its case. */
    String undo(Tx tx, Actor actor, String parcelId) {
        String caseId =
                parcels.caseOf(tx.handle(), parcelId)
                        .orElseThrow(() -> new Refused("", "aftersale.sent"));
        undo(tx, actor, decisions.require(tx.handle(), caseId), parcelId);
        return caseId;
    }

    /** The pieces stay out again; refused when the stock change has left. */
    void undo(Tx tx, Actor actor, AfterSale sale, String operation) {
        Parcel parcel = parcels.of(tx.handle(), sale.id()).orElse(null);
        if (parcel == null || !parcel.operation().equals(operation)) {
            return;
        }
        String stock = parcel.stockOperation();
        if (stock != null && !listings.cancelRestock(tx, stock)) {
            throw new Refused("", "aftersale.sent");
        }
        goods.takeUp(tx, parcel);
        parcels.undo(tx, parcel.id(), store.clock().nowMs());
        // a parcel graded anew lies again where its first grade had put it
        parcels.of(tx.handle(), sale.id())
                .ifPresent(first -> goods.lay(tx, actor, sale, first, first.grade().pays()));
    }

    // an exchange was taken in without an act: the same grade again is the same parcel again
    private boolean settled(Handle handle, Parcel before, Grade grade) {
        if (before.operation().equals(before.id())) {
            return before.grade() == grade;
        }
        return before.refundFen() > 0
                && store.outbox()
                        .find(handle, before.operation())
                        .filter(operation -> operation.state() == OperationState.DONE)
                        .isPresent();
    }

    private static Terms refusal(AfterSale sale, Inspection found) {
        String code = found.reasonCode(sale);
        long missing = sale.quantity() - found.of(sale);
        return Terms.refusal(code, BUYERS.get("aftersale.refuse." + code, missing));
    }

    // scanners behind a Chinese input method send full-width characters
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
