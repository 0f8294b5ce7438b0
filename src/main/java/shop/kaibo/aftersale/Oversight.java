package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has to keep an eye on: cases whose last decision came too late or that went where
 * no course leads, and many refunds agreed to at once. Sums in fen, times in epoch ms. Thread-safe.
 */
public final class Oversight {
    /** What an operator may agree to at once without being asked again, until it is set. */
    public static final long USUAL_LIMIT_FEN = 200_00;

    private static final String LIMIT = "aftersale.limit_fen.";

    // the queue itself shows those whose turn is the merchant's
    private static final String TO_LOOK_AT =
            "(setback <> '' OR leapt_from IS NOT NULL) AND intent IS NULL AND status NOT IN"
                    + " ('wait_seller', 'wait_seller_receive') AND unknown_there = 0 ORDER BY"
                    + " updated_ms DESC, id LIMIT ?";

    private final Store store;
    private final AfterSaleService cases;
    private final AfterSaleStore sales;
    private final CaseRows rows;

    Oversight(Store store, AfterSaleService cases, AfterSaleStore sales, CaseWords words) {
        this.store = store;
        this.cases = cases;
        this.sales = sales;
        rows = new CaseRows(words);
    }

    /**
     * What came of agreeing to many at once. Thread-safe.
     *
     * @param operations one for each that was agreed to, to be undone together
     * @param refused why each of the others was not
     */
    public record Approved(List<String> operations, Map<String, Refused> refused, long fen) {}

    /** Accounts from which no case ever comes. */
    public Caseless caseless() {
        return store.db().read(Caseless::of);
    }

    /** Cases that are not the merchant's turn but want a look, newest first. */
    public List<AfterSale> toLookAt(int limit) {
        return store.db().read(handle -> toLookAt(handle, limit));
    }

    private List<AfterSale> toLookAt(Handle handle, int limit) {
        return rows.list(handle, TO_LOOK_AT, limit);
    }

    /** A person has read why a decision came to nothing; the case is not shown for it any more. */
    public void seen(Actor actor, String caseId) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        store.db().write(tx -> seen(tx, actor, caseId));
    }

    private String seen(Tx tx, Actor actor, String caseId) {
        AfterSale sale =
                sales.find(tx.handle(), caseId)
                        .orElseThrow(() -> new Refused("case", "aftersale.unknown", caseId));
        if (!sale.wantsLook()) {
            return caseId;
        }
        sales.setback(tx, caseId, "");
        sales.leapt(tx, caseId, null);
        var event = new CaseEvent.Seen(caseId, sale.status());
        store.events().append(tx, sale.topic(), "case.seen", event, actor.named(), null);
        return caseId;
    }

    /** Above this sum agreeing to many at once asks this operator again, in fen. */
    public long limitFen(Actor actor) {
        return store.db()
                .read(handle -> store.settings().get(handle, LIMIT + actor.operator()))
                .map(Long::parseLong)
                .orElse(USUAL_LIMIT_FEN);
    }

    /** Payload of the event "shop.limit". Thread-safe. */
    public record Limited(String whose, long fen) {}

    /** Sets an operator's limit, in fen; the owner's to do. */
    public void limit(Actor actor, String operator, long fen) {
        Permissions.check(actor, Permission.SHOP);
        if (fen < 0) {
            throw new Refused("limit", "aftersale.limit");
        }
        store.db()
                .write(
                        tx -> {
                            store.settings().put(tx, LIMIT + operator, Long.toString(fen));
                            var limited = new Limited(operator, fen);
                            store.events()
                                    .append(tx, "shop", "shop.limit", limited, actor.named(), null);
                            return fen;
                        });
    }

    /**
     * Agrees to refunds without goods whose sum the rights explain; every other one is left as it
     * is, with why.
     *
     * @param releaseMs not sent before this moment, 0 for at once
     */
    public Approved approve(Actor actor, List<String> caseIds, long releaseMs) {
        var operations = new ArrayList<String>();
        var refused = new LinkedHashMap<String, Refused>();
        long fen = 0;
        for (String id : caseIds) {
            try {
                CaseCard card =
                        cases.card(id)
                                .orElseThrow(() -> new Refused("case", "aftersale.unknown", id));
                check(card);
                operations.add(cases.approve(actor, card.sale(), releaseMs));
                fen += card.sale().amountFen();
            } catch (Refused why) {
                refused.put(id, why);
            }
        }
        return new Approved(List.copyOf(operations), refused, fen);
    }

    private static void check(CaseCard card) {
        if (!card.sale().legal().contains(CaseAct.AGREE_REFUND)) {
            throw new Refused("case", "aftersale.batch.goods");
        }
        if (card.sale().wantsLook()) {
            throw new Refused("case", "aftersale.batch.look");
        }
        if (card.verdict().mismatch()) {
            throw new Refused("case", "aftersale.batch.sum", Money.yuan(card.paidFen()));
        }
    }
}
