package shop.kaibo.sync.pull;

import shop.kaibo.base.Clock;
import shop.kaibo.order.OrderStanding;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Orders that are not over, read again beside the new ones where a platform does not tell that they
 * changed; what stands as it stood is left out. Between two rounds it rests, so that a platform
 * spends most of its time on buyers. Thread-safe.
 */
final class OpenOrders {
    private static final int BATCH = 100;
    private static final int REST = 4;

    private final Store store;
    private final Clock clock;
    private long restUntil;

    OpenOrders(Store store) {
        this.store = store;
        clock = store.clock();
        restUntil = clock.nanos();
    }

    /** A page of new orders with what changed among the known ones; blocks on the network. */
    Outcome<Page<RemoteOrder>> beside(Target there, Page<RemoteOrder> page) {
        var rows = new ArrayList<RemoteOrder>();
        changed(there, page.epoch(), page.rows(), rows);
        boolean last = !page.more() && page.epoch() == there.epoch().getAsLong();
        if (last && due()) {
            long began = clock.nanos();
            List<String> ids =
                    store.db().read(h -> OrderStanding.open(h, there.account(), clock.nowMs()));
            for (int from = 0; from < ids.size(); from += BATCH) {
                List<String> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
                var read = there.call(gateway -> gateway.orders(batch));
                if (!(read instanceof Outcome.Done<List<RemoteOrder>>(var now))) {
                    return read.failed();
                }
                changed(there, page.epoch(), now, rows);
            }
            rest(began);
        }
        return new Outcome.Done<>(new Page<>(rows, page.cursor(), page.more(), page.epoch()));
    }

    private synchronized boolean due() {
        return clock.nanos() - restUntil >= 0;
    }

    private synchronized void rest(long began) {
        long now = clock.nanos();
        restUntil = now + REST * (now - began);
    }

    private void changed(Target there, long epoch, List<RemoteOrder> now, List<RemoteOrder> rows) {
        List<String> ids = now.stream().map(RemoteOrder::remoteId).toList();
        Map<String, Long> known =
                store.db().read(h -> OrderStanding.versions(h, there.account(), epoch, ids));
        now.stream()
                .filter(order -> order.version() > known.getOrDefault(order.remoteId(), -1L))
                .forEach(rows::add);
    }
}
