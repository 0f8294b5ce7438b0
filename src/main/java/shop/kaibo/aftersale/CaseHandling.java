package shop.kaibo.aftersale;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.Shipment;
import shop.kaibo.order.Waybills;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.Optional;

/** What people do with cases. Thread-safe; works in the transaction handed in. */
final class CaseHandling {
    private static final int WORDS = 200;

    private final Store store;
    private final CaseGoods stock;
    private final AfterSaleStore sales;
    private final ParcelStore parcels;
    private final Decisions decisions;
    private final Bench bench;
    private final Cards cards;

    CaseHandling(
            Store store,
            CaseGoods stock,
            AfterSaleStore sales,
            ParcelStore parcels,
            Decisions decisions,
            Bench bench,
            Cards cards) {
        this.store = store;
        this.stock = stock;
        this.sales = sales;
        this.parcels = parcels;
        this.decisions = decisions;
        this.bench = bench;
        this.cards = cards;
    }

    String approve(Tx tx, Actor actor, String caseId, long releaseMs) {
        return agree(tx, actor, decisions.require(tx.handle(), caseId), releaseMs);
    }

    String approve(Tx tx, Actor actor, AfterSale shown, long releaseMs) {
        return agree(tx, actor, decisions.unchanged(tx.handle(), shown), releaseMs);
    }

    private String agree(Tx tx, Actor actor, AfterSale sale, long releaseMs) {
        return decisions.decide(tx, actor, sale, decisions.agreeing(sale), Terms.NONE, releaseMs);
    }

    String refuse(Tx tx, Actor actor, String caseId, String reason, long releaseMs) {
        String text = sentence("reason", reason);
        AfterSale sale = decisions.require(tx.handle(), caseId);
        var terms = Terms.refusal("seller", text);
        return decisions.decide(tx, actor, sale, CaseAct.REFUSE, terms, releaseMs);
    }

    String answer(Tx tx, Actor actor, String caseId, String words, long releaseMs) {
        String text = sentence("answer", words);
        AfterSale sale = decisions.require(tx.handle(), caseId);
        return decisions.decide(tx, actor, sale, CaseAct.ANSWER, Terms.answer(text), releaseMs);
    }

    private static String sentence(String field, String words) {
        String text = words.strip();
        if (text.isEmpty() || text.length() > WORDS) {
            throw new Refused(field, "aftersale." + field);
        }
        return text;
    }

    String send(Tx tx, Actor actor, AfterSale shown, Outgoing goods, long releaseMs) {
        AfterSale sale = decisions.unchanged(tx.handle(), shown);
        Shipment parcel = Waybills.checked(goods.carrier(), goods.waybill());
        decisions.check(sale, CaseAct.SEND);
        boolean back = sale.status() == CaseStatus.WAIT_SELLER_RECEIVE;
        if (back && parcels.of(tx.handle(), sale.id()).isEmpty()) {
            throw new Refused("case", "aftersale.no.scan_first");
        }
        if (sales.carries(tx.handle(), parcel.waybill())) {
            throw new Refused("waybill", "aftersale.waybill_used", parcel.waybill());
        }
        var terms = Terms.parcel(parcel.carrier(), parcel.waybill());
        String operation = decisions.decide(tx, actor, sale, CaseAct.SEND, terms, releaseMs);
        stock.send(tx, actor, sale, goods.skuId(), operation, releaseMs);
        return operation;
    }

    /** The platform would not have the parcel. */
    void unsent(Tx tx, String operation, ActOnCase act) {
        if (act.act() == CaseAct.SEND) {
            stock.unsent(tx, operation);
        }
    }

    Receipt receive(Tx tx, Actor actor, String code, Inspection found, long releaseMs) {
        AfterSale sale = bench.pick(tx.handle(), code);
        return bench.receive(tx, actor, cards.of(tx.handle(), sale, found), code, found, releaseMs);
    }

    Receipt receive(
            Tx tx, Actor actor, AfterSale shown, String code, Inspection found, long releaseMs) {
        AfterSale sale = decisions.unchanged(tx.handle(), shown);
        return bench.receive(tx, actor, cards.of(tx.handle(), sale, found), code, found, releaseMs);
    }

    /** Returns the case it was about. */
    String undo(Tx tx, Actor actor, String operation) {
        Optional<Operation> act = store.outbox().find(tx.handle(), operation);
        if (act.isEmpty()) {
            return bench.undo(tx, actor, operation);
        }
        ActOnCase wish = Payloads.read(act.get().payload(), ActOnCase.class);
        AfterSale sale = decisions.undo(tx, actor, operation, wish);
        unsent(tx, operation, wish);
        bench.undo(tx, actor, sale, operation);
        return sale.id();
    }
}
