package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
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

    Decisions(Store store, AfterSaleStore sales, CaseWords words) {
        this.store = store;
        this.sales = sales;
        this.words = words;
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

    String decide(Tx tx, Actor actor, AfterSale sale, CaseAct act, Refusal why, long releaseMs) {
        check(sale, act);
        String operation = store.ids().next();
        long amount = act.pays() ? sale.amountFen() : 0;
        String text = words.seal(why.text());
        var payload = new ActOnCase(sale.id(), act, amount, sale.version(), why.reasonCode(), text);
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

    /** Why and with which words something is refused; empty for acts that agree. */
    record Refusal(String reasonCode, String text) {
        static final Refusal NONE = new Refusal("", "");
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
            case WAIT_SELLER ->
                    act == CaseAct.CONFIRM_RECEIPT
                                    && CaseAct.legal(sale.type(), sale.status())
                                            .contains(CaseAct.AGREE_RETURN)
                            ? "agree_first"
                            : sale.type() == CaseType.REFUND_ONLY ? "no_goods" : "elsewhere";
            case WAIT_SELLER_RECEIVE ->
                    act == CaseAct.AGREE_REFUND && sale.type() == CaseType.RETURN_REFUND
                            ? "scan_first"
                            : "elsewhere";
            case WAIT_BUYER_RETURN -> "not_back";
            case REFUSED_WAIT_BUYER, WAIT_BUYER_RECEIVE -> "buyer";
            case PLATFORM -> "platform";
            case REFUNDING -> "refunding";
            case SUCCESS -> "paid";
            case CLOSED -> "closed";
            case OTHER -> "elsewhere";
        };
    }
}
