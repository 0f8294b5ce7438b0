package shop.kaibo.sync.push;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

/** Acts on an after-sale case as of the version it was decided on. */
public final class CaseActing implements Errand {
    private final AfterSaleService cases;
    private final Places places;

    public CaseActing(Store store, AfterSaleService cases) {
        this.cases = cases;
        places = new Places(store);
    }

    @Override
    public String kind() {
        return ActOnCase.KIND;
    }

    @Override
    public String field(Operation operation) {
        return "case " + wish(operation).caseId();
    }

    @Override
    public boolean lastCounts() {
        return true;
    }

    private static ActOnCase wish(Operation operation) {
        return Payloads.read(operation.payload(), ActOnCase.class);
    }

    private CaseAct act(ActOnCase wish) {
        return switch (wish.act()) {
            case AGREE_REFUND -> new CaseAct.AgreeRefund(wish.amountFen());
            case AGREE_RETURN -> new CaseAct.AgreeReturn();
            case CONFIRM_RECEIPT -> new CaseAct.ConfirmReceipt(wish.amountFen());
            case SEND -> new CaseAct.Send(wish.carrier(), wish.waybill());
            case ANSWER -> new CaseAct.Answer(cases.words(wish));
            case REFUSE -> new CaseAct.Refuse(wish.reasonCode(), cases.words(wish));
        };
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        ActOnCase wish = wish(operation);
        return places.send(
                there,
                places.remote(there, "case", wish.caseId()),
                id -> there.gateway().act(id, act(wish), wish.version(), operation.id()),
                now -> effect(there, operation, wish, now));
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        ActOnCase wish = wish(operation);
        return places.ask(
                there,
                places.remote(there, "case", wish.caseId()),
                id -> there.gateway().afterSale(id),
                now -> {
                    if (now.version().equals(wish.version())) {
                        return new Fate.Absent();
                    }
                    return shows(operation.id(), wish, now)
                            ? new Fate.Arrived(effect(there, operation, wish, now))
                            : new Fate.Overtaken();
                });
    }

    /** Whether the case stands where our act would have put it. */
    private static boolean shows(String operation, ActOnCase wish, RemoteCase now) {
        boolean paid = now.status() == Status.SUCCESS || now.status() == Status.REFUNDING;
        return switch (wish.act()) {
            case AGREE_REFUND -> paid;
            // another station may have taken the same parcel in
            case CONFIRM_RECEIPT ->
                    paid && (now.settledBy() == null || operation.equals(now.settledBy()));
            case AGREE_RETURN ->
                    now.status() == Status.WAIT_BUYER_RETURN
                            || now.status() == Status.WAIT_SELLER_RECEIVE;
            case SEND -> wish.waybill().equals(now.sentWaybill());
            case ANSWER -> now.status() == Status.PLATFORM;
            case REFUSE ->
                    now.status() == Status.REFUSED_WAIT_BUYER || now.status() == Status.PLATFORM;
        };
    }

    private Effect effect(Target there, Operation operation, ActOnCase wish, RemoteCase now) {
        return tx ->
                cases.acted(tx, there.epoch().getAsLong(), operation.id(), wish, Reports.of(now));
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        cases.actRejected(tx, operation.id(), wish(operation), reason);
    }

    @Override
    public void stale(Tx tx, Operation operation) {
        cases.actStale(tx, operation.id(), wish(operation));
    }
}
