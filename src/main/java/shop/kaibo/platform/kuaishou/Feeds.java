package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Ids;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What changed: orders in windows of up to seven days, refunds in windows of up to one, which
 * shrink when the platform says so. Thread-safe.
 */
final class Feeds {
    /** The platform has no histories; it is never put back under us. */
    static final long EPOCH = 1;

    private static final String END = "nomore";
    private static final long DAY_MS = 24L * 3_600_000;
    private static final long SHORTEST_MS = 600_000;
    private static final String TOO_WIDE = "300019";

    private final Calls calls;
    private final RefundRows refundRows;
    private final String run;
    private final Pages orderPages = new Pages();
    private final Pages refundPages = new Pages();
    private final Told<RemoteOrder> orders = new Told<>(RemoteOrder::remoteId);
    private final Told<RemoteCase> refunds = new Told<>(RemoteCase::remoteId);
    private volatile long refundsMs = DAY_MS;

    Feeds(Calls calls, Ids ids) {
        this.calls = calls;
        refundRows = new RefundRows(calls);
        run = Window.newRun(ids);
    }

    /** How many pages the last window had. */
    private static final class Pages {
        private static final int FEW = 6;

        private int now;
        private int last;

        synchronized void read() {
            now++;
        }

        synchronized void ended() {
            last = now;
            now = 0;
        }

        synchronized boolean calm() {
            return last <= FEW;
        }
    }

    private record Read<T>(List<T> rows, String next) {}

    Outcome<Page<RemoteOrder>> orders(String position, int limit) {
        orders.asked(position);
        Window window =
                Window.of(position, calls.nowMs())
                        .open(run, 7 * DAY_MS, orderPages.calm(), calls.nowMs());
        ObjectNode param =
                range(window)
                        .put("orderViewStatus", 1)
                        .put("pageSize", Math.clamp(limit, 1, 50))
                        .put("sort", 2)
                        .put("queryType", 2)
                        .put("cpsType", 0)
                        .put("cursor", window.cursor());
        return page(
                window,
                orderPages,
                orders,
                RemoteOrder::updatedMs,
                calls.get(
                        "open.order.cursor.list",
                        param,
                        read("orderList", "cursor", OrderWords::of)));
    }

    Outcome<Page<RemoteCase>> refunds(String position, int limit) {
        refunds.asked(position);
        Window window =
                Window.of(position, calls.nowMs())
                        .open(run, refundsMs, refundPages.calm(), calls.nowMs());
        ObjectNode param =
                range(window)
                        .put("type", 9)
                        .put("pageSize", Math.clamp(limit, 1, 100))
                        .put("currentPage", 1)
                        .put("sort", 2)
                        .put("queryType", 2)
                        .put("pcursor", window.cursor());
        Outcome<Read<RemoteCase>> read =
                whole(
                        calls.get(
                                "open.seller.order.refund.pcursor.list",
                                param,
                                read("refundOrderInfoList", "pcursor", row -> row)));
        if (read instanceof Outcome.Rejected<Read<RemoteCase>>(String code, String _)
                && code.equals(TOO_WIDE)
                && refundsMs > SHORTEST_MS) {
            refundsMs = Math.max(SHORTEST_MS, refundsMs / 2);
            return refunds(window.closedBefore().position(), limit);
        }
        return page(window, refundPages, refunds, RemoteCase::updatedMs, read);
    }

    private Outcome<Read<RemoteCase>> whole(Outcome<Read<JsonNode>> read) {
        if (!(read instanceof Outcome.Done<Read<JsonNode>>(Read<JsonNode> page))) {
            return read.failed();
        }
        Outcome<List<RemoteCase>> rows = refundRows.of(page.rows());
        return rows instanceof Outcome.Done<List<RemoteCase>>(List<RemoteCase> cases)
                ? new Outcome.Done<>(new Read<>(cases, page.next()))
                : rows.failed();
    }

    private static ObjectNode range(Window window) {
        return Calls.param().put("beginTime", window.fromMs()).put("endTime", window.toMs());
    }

    private static <T> Function<JsonNode, Read<T>> read(
            String rows, String cursor, Function<JsonNode, T> row) {
        return data -> new Read<>(Json.list(data, rows, row), Json.text(data, cursor));
    }

    /**
     * What changes while pages are read leaves the window, and what follows moves up: by the
     * platform's cursor that might be skipped. So the rest is read from the last change on, which
     * costs a row told twice; where more changed in one moment than a page holds, by the cursor.
     */
    private static <T> Window rest(Window window, Read<T> read, ToLongFunction<T> changedMs) {
        long last = window.fromMs();
        for (T row : read.rows()) {
            long changed = changedMs.applyAsLong(row);
            if (changed < last) {
                return window.at(read.next());
            }
            last = changed;
        }
        return last > window.fromMs() ? window.from(last) : window.at(read.next());
    }

    private <T> Outcome<Page<T>> page(
            Window window,
            Pages pages,
            Told<T> told,
            ToLongFunction<T> changedMs,
            Outcome<Read<T>> outcome) {
        if (!(outcome instanceof Outcome.Done<Read<T>>(Read<T> read))) {
            return outcome.failed();
        }
        pages.read();
        boolean ended = read.next().isEmpty() || read.next().equals(END);
        if (ended) {
            pages.ended();
        }
        Window next = ended ? window.closed() : rest(window, read, changedMs);
        boolean more = !ended || window.toMs() < calls.nowMs() - 60_000;
        List<T> fresh = told.fresh(read.rows());
        if (!more) {
            told.ended(next.position());
        }
        return new Outcome.Done<>(new Page<>(fresh, next.position(), more, EPOCH));
    }
}
