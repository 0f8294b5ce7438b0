package shop.kaibo.aftersale;

import shop.kaibo.aftersale.flow.CaseCourse;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** Takes in what platforms say of cases. Thread-safe; works in the transaction handed in. */
final class CaseIntake {
    private static final String SYNC = "sync";

    private final Store store;
    private final OrderService orders;
    private final AfterSaleStore sales;
    private final RightsRules rules;
    private final OwnDeadlines deadlines;
    private final CaseGoods goods;
    private final TwiceTaken twice;

    CaseIntake(
            Store store,
            OrderService orders,
            AfterSaleStore sales,
            RightsRules rules,
            CaseGoods goods,
            TwiceTaken twice) {
        this.store = store;
        this.goods = goods;
        this.twice = twice;
        this.orders = orders;
        this.sales = sales;
        this.rules = rules;
        deadlines = new OwnDeadlines(rules.deadlines(), orders);
    }

    String apply(Tx tx, String account, long epoch, CaseReport report) {
        var known = sales.remote(tx.handle(), account, report.remoteId());
        if (known.isPresent() && !newer(known.get(), epoch, report)) {
            return known.get().id();
        }
        String id = known.map(AfterSale::id).orElseGet(() -> id(tx, account, report.remoteId()));
        sales.save(tx, id, account, epoch, report);
        if (known.isEmpty()) {
            store.remoteIds().bind(tx, account, "case", report.remoteId(), id);
        }
        if (known.isEmpty() || known.get().orderId() == null) {
            sales.link(tx, account);
        }
        if (known.isPresent() && known.get().goodsUnknown()) {
            goods.known(tx, account);
        }
        AfterSale reported = sales.find(tx.handle(), id).orElseThrow();
        var due = deadlines.of(tx.handle(), known.orElse(null), reported);
        AfterSale now = due(tx, reported, due);
        if (known.isEmpty() || known.get().status() != now.status()) {
            known.ifPresent(before -> look(tx, before, now));
            var changed = new CaseEvent.Changed(id, now.type(), now.status(), now.amountFen());
            store.events().append(tx, now.topic(), "case.changed", changed, SYNC, null);
        }
        tellOrder(tx, now);
        twice.check(tx, id);
        return id;
    }

    // a shop that was put back may know the number of a case it has still to read again
    private String id(Tx tx, String account, String remoteId) {
        return store.remoteIds()
                .local(tx, account, "case", remoteId)
                .orElseGet(() -> store.ids().next());
    }

    // the platform's word counts, but money that comes undone is for a person to look at
    private void look(Tx tx, AfterSale before, AfterSale now) {
        if (CaseCourse.explains(now.type(), before.status(), now.status())) {
            return;
        }
        sales.leapt(tx, now.id(), before.status());
        var leapt = new CaseEvent.Leapt(now.id(), before.status(), now.status());
        store.events().append(tx, now.topic(), "case.leapt", leapt, SYNC, null);
    }

    /** Cases that came before their orders find them; their orders learn of the refund. */
    void link(Tx tx, String account) {
        List<AfterSale> before = sales.unlinked(tx.handle(), account);
        if (before.isEmpty() || sales.link(tx, account) == 0) {
            return;
        }
        for (AfterSale sale : before) {
            sales.find(tx.handle(), sale.id())
                    .ifPresent(
                            now -> {
                                due(tx, now, deadlines.linked(tx.handle(), now));
                                tellOrder(tx, now);
                            });
        }
    }

    private AfterSale due(Tx tx, AfterSale sale, OwnDeadlines.Due due) {
        if (due.atMs() == sale.deadlineMs() && due.own() == sale.ownDeadline()) {
            return sale;
        }
        sales.until(tx, sale.id(), due.atMs(), due.own());
        return sales.find(tx.handle(), sale.id()).orElseThrow();
    }

    int unknownThere(Tx tx, String account, long epoch) {
        List<String> lost = sales.forget(tx, account, epoch);
        lost.forEach(id -> sales.find(tx.handle(), id).ifPresent(sale -> tellOrder(tx, sale)));
        return lost.size();
    }

    /** The platform did it: what it now says is taken, and nothing is pending any more. */
    void acted(Tx tx, long epoch, String operation, ActOnCase act, CaseReport report) {
        AfterSale sale = sales.find(tx.handle(), act.caseId()).orElseThrow();
        apply(tx, sale.account(), epoch, report);
        answered(tx, sale, operation, act, "done", "");
    }

    /** The act came to nothing: the case is shown again for a new decision. */
    void failed(Tx tx, String operation, ActOnCase act, String outcome, String reason) {
        AfterSale sale = sales.find(tx.handle(), act.caseId()).orElseThrow();
        answered(tx, sale, operation, act, outcome, reason);
        twice.check(tx, sale.id());
    }

    private void answered(
            Tx tx, AfterSale sale, String operation, ActOnCase act, String outcome, String reason) {
        if (operation.equals(sale.intentOperation())) {
            sales.intend(tx, sale.id(), null, null);
            boolean done = outcome.equals("done");
            sales.setback(tx, sale.id(), done ? "" : reason.isEmpty() ? outcome : reason);
        }
        var event = new CaseEvent.Answered(sale.id(), act.act(), outcome, reason);
        store.events().append(tx, sale.topic(), "case.answered", event, SYNC, operation);
    }

    private void tellOrder(Tx tx, AfterSale sale) {
        if (sale.orderId() == null) {
            return;
        }
        List<AfterSale> living =
                sales.ofOrder(tx.handle(), sale.orderId()).stream()
                        .filter(each -> !each.unknownThere())
                        .toList();
        List<AfterSale> standing =
                living.stream().filter(each -> each.status() != CaseStatus.CLOSED).toList();
        boolean returned = standing.stream().anyMatch(each -> each.type().comesBack());
        boolean quality =
                standing.stream().anyMatch(each -> rules.faulty(each.reason(), each.createdMs()));
        orders.refund(tx, sale.orderId(), new Refund(state(living), returned, quality));
    }

    private static RefundState state(List<AfterSale> living) {
        if (living.stream().anyMatch(each -> each.status().underWay())) {
            return RefundState.UNDER_WAY;
        }
        boolean paidBack =
                living.stream()
                        .anyMatch(e -> e.status() == CaseStatus.SUCCESS && e.refundedFen() > 0);
        return paidBack ? RefundState.REFUNDED : RefundState.NONE;
    }

    private static boolean newer(AfterSale known, long epoch, CaseReport report) {
        if (epoch != known.epoch()) {
            return epoch > known.epoch();
        }
        if (known.unknownThere()) {
            return true;
        }
        if (report.updatedMs() != known.updatedMs()) {
            return report.updatedMs() > known.updatedMs();
        }
        return !report.version().equals(known.version());
    }
}
