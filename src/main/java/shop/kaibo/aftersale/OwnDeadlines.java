package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.order.OrderService;
import shop.kaibo.rules.DeadlineRules;

/**
 * Until when it is our turn where the platform does not say. Counted from the earliest moment it
 * can have become our turn, so that our own deadline is never later than a true one. Thread-safe.
 */
final class OwnDeadlines {
    private final DeadlineRules rules;
    private final OrderService orders;

    OwnDeadlines(DeadlineRules rules, OrderService orders) {
        this.rules = rules;
        this.orders = orders;
    }

    /** A deadline (epoch ms, 0 for none) and whether it is ours. Thread-safe. */
    record Due(long atMs, boolean own) {}

    /**
     * The deadline of a case as it was just reported.
     *
     * @param before how the case stood until then, null when it is new
     * @param now as the platform has it: its deadline is the platform's or 0
     */
    Due of(Handle handle, @Nullable AfterSale before, AfterSale now) {
        if (now.deadlineMs() > 0 || !now.status().ours()) {
            return new Due(now.deadlineMs(), false);
        }
        boolean same =
                before != null && before.status() == now.status() && before.type() == now.type();
        if (before != null && same && before.ownDeadline()) {
            boolean found = before.orderId() == null && now.orderId() != null;
            return found
                    ? new Due(before.deadlineMs() + gained(handle, now), true)
                    : new Due(before.deadlineMs(), true);
        }
        boolean first = now.status() == CaseStatus.WAIT_SELLER && (before == null || same);
        long since = first ? now.createdMs() : now.updatedMs();
        long lasts = lasts(now, shipped(handle, now));
        return lasts > 0 && since > 0 ? new Due(since + lasts, true) : new Due(0, false);
    }

    /** The deadline of a case whose order came after it: goods that had left give more time. */
    Due linked(Handle handle, AfterSale now) {
        long gained = now.ownDeadline() ? gained(handle, now) : 0;
        return new Due(now.deadlineMs() + gained, now.ownDeadline());
    }

    private long gained(Handle handle, AfterSale now) {
        return lasts(now, shipped(handle, now)) - lasts(now, false);
    }

    private long lasts(AfterSale sale, boolean shipped) {
        return rules.lastsMs(sale.type().word(), sale.status().word(), shipped, sale.createdMs());
    }

    // an order nobody has seen yet counts as not shipped: that gives the shorter time
    private boolean shipped(Handle handle, AfterSale sale) {
        return sale.orderId() != null
                && orders.row(handle, sale.orderId())
                        .filter(o -> o.shippedMs() > 0 && o.shippedMs() <= sale.createdMs())
                        .isPresent();
    }
}
