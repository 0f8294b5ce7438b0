package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Limits;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

/**
 * Puts an act into the outbox, once: the case remembers it as its intent until the platform answers
 * or it is taken back. Thread-safe; works in the transaction handed in.
 */
final class Decisions {
    private final Store store;
    private final AfterSaleStore sales;
    private final CaseWords words;
    private final OrderService orders;

    Decisions(Store store, AfterSaleStore sales, CaseWords words, OrderService orders) {
        this.store = store;
        this.sales = sales;
        this.words = words;
        this.orders = orders;
    }

    AfterSale require(Handle handle, String caseId) {
        return sales.known(handle, caseId)
                .orElseThrow(() -> new Refused("case", "aftersale.unknown", caseId));
    }

    /** The case a screen showed, refused when it has changed since. */
    AfterSale unchanged(Handle handle, AfterSale shown) {
        AfterSale now = require(handle, shown.id());
        if (!now.version().equals(shown.version()) || now.amountFen() != shown.amountFen()) {
            throw new Refused("case", "aftersale.changed");
        }
        return now;
    }

    /** The act that agrees to what the buyer asks for, without goods on the bench. */
    CaseAct agreeing(AfterSale sale) {
        for (CaseAct act : new CaseAct[] {CaseAct.AGREE_REFUND, CaseAct.AGREE_RETURN}) {
            if (sale.legal().contains(act)) {
                return act;
            }
        }
        throw refusal(sale, CaseAct.AGREE_REFUND);
    }

    /** Refuses an act the case does not allow now, saying why. */
    void check(AfterSale sale, CaseAct act) {
        if (!sale.legal().contains(act)) {
            throw refusal(sale, act);
        }
    }

    String decide(Tx tx, Actor actor, AfterSale sale, CaseAct act, Terms terms, long releaseMs) {
        check(sale, act);
        if (Caseless.is(tx.handle(), sale.account())) {
            throw new Refused("case", "aftersale.caseless");
        }
        if (act.pays()) {
            checkSum(tx.handle(), sale);
            Limits.refund(store, tx.handle(), actor, sale.amountFen());
        }
        String operation = store.ids().next();
        long amount = act.pays() ? sale.amountFen() : 0;
        String text = words.seal(terms.text());
        var payload =
                new ActOnCase(
                        sale.id(),
                        act,
                        amount,
                        sale.version(),
                        terms.reasonCode(),
                        text,
                        terms.carrier(),
                        terms.waybill());
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(
                                        operation,
                                        sale.topic(),
                                        ActOnCase.KIND,
                                        payload,
                                        actor.named())
                                .releasedAt(releaseMs)
                                .on(sale.account()));
        sales.intend(tx, sale.id(), act, operation);
        sales.setback(tx, sale.id(), "");
        sales.leapt(tx, sale.id(), null);
        var event = new CaseEvent.Decided(sale.id(), act, amount, sale.version(), text);
        store.events().append(tx, sale.topic(), "case.decided", event, actor.named(), operation);
        return operation;
    }

    /** Takes an unsent act back; refuses one that has left. */
    AfterSale undo(Tx tx, Actor actor, String operation, ActOnCase act) {
        AfterSale sale = require(tx.handle(), act.caseId());
        if (!operation.equals(sale.intentOperation()) || !store.outbox().cancel(tx, operation)) {
            throw new Refused("", "aftersale.sent");
        }
        sales.intend(tx, sale.id(), null, null);
        var event = new CaseEvent.Undone(sale.id(), act.act());
        store.events().append(tx, sale.topic(), "case.undone", event, actor.named(), operation);
        return sale;
    }

    /**
     * Two cases of one order may each ask for all of it: what was paid back, what is on its way and
     * this sum together never pass what the buyer paid. A compensation is beyond the price and the
     * platform's to bound.
     */
    private void checkSum(Handle handle, AfterSale sale) {
        String orderId = sale.orderId();
        if (orderId == null || sale.type() == CaseType.COMPENSATION) {
            return;
        }
        long paid = orders.row(handle, orderId).map(OrderRow::totalFen).orElse(Long.MAX_VALUE);
        long back =
                sales.ofOrder(handle, orderId).stream()
                        .filter(one -> one.type() != CaseType.COMPENSATION && !one.unknownThere())
                        .mapToLong(one -> one.id().equals(sale.id()) ? 0 : one.committedFen())
                        .sum();
        if (back + sale.refundedFen() + sale.amountFen() > paid) {
            throw new Refused("case", "aftersale.over_paid", Money.yuan(back + sale.refundedFen()));
        }
    }

    private static Refused refusal(AfterSale sale, CaseAct act) {
        if (sale.unknownThere()) {
            return new Refused("case", "aftersale.forgotten");
        }
        CaseAct intent = sale.intent();
        if (intent != null) {
            return new Refused("case", "aftersale.intent." + intent.word());
        }
        return new Refused("case", "aftersale.no." + reason(sale, act));
    }

    private static String reason(AfterSale sale, CaseAct act) {
        return switch (sale.status()) {
            case WAIT_SELLER -> atFirst(sale, act);
            case WAIT_SELLER_RECEIVE -> sale.receivable() ? "scan_first" : "elsewhere";
            case WAIT_BUYER_RETURN -> "not_back";
            case REFUSED_WAIT_BUYER, WAIT_BUYER_RECEIVE -> "buyer";
            case PLATFORM -> "platform";
            case REFUNDING -> "refunding";
            case SUCCESS -> "paid";
            case CLOSED -> "closed";
            case OTHER -> "elsewhere";
        };
    }

    private static String atFirst(AfterSale sale, CaseAct act) {
        boolean goods = act == CaseAct.CONFIRM_RECEIPT || act == CaseAct.SEND;
        if (goods && sale.legal().contains(CaseAct.AGREE_RETURN)) {
            return "agree_first";
        }
        return goods && sale.legal().contains(CaseAct.AGREE_REFUND) ? "no_goods" : "elsewhere";
    }
}
