package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Ids;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;

/**
 * What changed: orders in windows of up to seven days, refunds in windows of up to one, which
 * shrink when the platform says so, and items page by page, for these have no feed. Thread-safe.
 */
final class Feeds {
    /** The platform has no histories; it is never put back under us. */
    static final long EPOCH = 1;

    private static final String END = "nomore";
    private static final long DAY_MS = 24L * 3_600_000;
    private static final long SHORTEST_MS = 600_000;
    private static final String TOO_WIDE = "300019";

    private static final String END_OF_ITEMS = "end";
    private static final long AGAIN_MS = 10_000;
    private static final long QUICK_MS = 1_500;

    private final Calls calls;
    private final String run;
    private final long listingsApartMs;
    private final Pages orderPages = new Pages();
    private final Pages refundPages = new Pages();
    private final Told<RemoteOrder> orders = new Told<>(RemoteOrder::remoteId);
    private final Told<RemoteCase> refunds = new Told<>(RemoteCase::remoteId);
    private final Told<RemoteListing> items = new Told<>(RemoteListing::remoteId);
    private volatile long itemsMs;
    private volatile long refundsMs = DAY_MS;
    private volatile long listedMs;

    /**
     * @param listingsApartMs between two readings of all items, for each page of them
     */
    Feeds(Calls calls, Ids ids, long listingsApartMs) {
        this.calls = calls;
        this.listingsApartMs = listingsApartMs;
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
                calls.get(
                        "open.seller.order.refund.pcursor.list",
                        param,
                        read("refundOrderInfoList", "pcursor", RefundWords::of));
        if (read instanceof Outcome.Rejected<Read<RemoteCase>>(String code, String _)
                && code.equals(TOO_WIDE)
                && refundsMs > SHORTEST_MS) {
            refundsMs = Math.max(SHORTEST_MS, refundsMs / 2);
            return refunds(window.closedBefore().position(), limit);
        }
        return page(window, refundPages, refunds, read);
    }

    private static ObjectNode range(Window window) {
        return Calls.param().put("beginTime", window.fromMs()).put("endTime", window.toMs());
    }

    private static <T> Function<JsonNode, Read<T>> read(
            String rows, String cursor, Function<JsonNode, T> row) {
        return data -> new Read<>(Json.list(data, rows, row), Json.text(data, cursor));
    }

    private <T> Outcome<Page<T>> page(
            Window window, Pages pages, Told<T> told, Outcome<Read<T>> outcome) {
        if (!(outcome instanceof Outcome.Done<Read<T>>(Read<T> read))) {
            return outcome.failed();
        }
        pages.read();
        boolean ended = read.next().isEmpty() || read.next().equals(END);
        if (ended) {
            pages.ended();
        }
        Window next = ended ? window.closed() : window.at(read.next());
        boolean more = !ended || window.toMs() < calls.nowMs() - 60_000;
        List<T> fresh = told.fresh(read.rows());
        if (!more) {
            told.ended(next.position());
        }
        return new Outcome.Done<>(new Page<>(fresh, next.position(), more, EPOCH));
    }

    // stock that came while a change of ours was on its way was not taken: it is told again
    private void anew() {
        if (calls.nowMs() - itemsMs > (listingsApartMs == 0 ? QUICK_MS : AGAIN_MS)) {
            itemsMs = calls.nowMs();
            items.forget();
        }
    }

    Outcome<Page<RemoteListing>> listings(String position, int limit) {
        items.asked(position);
        int page = position.matches("[0-9]{1,6}") ? Integer.parseInt(position) : 1;
        if (page == 1 && calls.nowMs() < listedMs) {
            return new Outcome.Done<>(new Page<>(List.of(), position, false, EPOCH));
        }
        ObjectNode param =
                Calls.param().put("pageNumber", page).put("pageSize", Math.clamp(limit, 1, 100));
        Outcome<JsonNode> read = calls.get("open.item.list.get", param, data -> data);
        if (!(read instanceof Outcome.Done<JsonNode>(JsonNode data))) {
            return read.failed();
        }
        if (page == 1) {
            anew();
        }
        List<RemoteListing> rows = Json.list(data, "items", ItemWords::of);
        long pages = Json.number(data, "totalPageCount");
        boolean more = page < pages && !rows.isEmpty();
        if (!more) {
            listedMs = calls.nowMs() + listingsApartMs * Math.max(1, pages);
        }
        String next = more ? String.valueOf(page + 1) : END_OF_ITEMS;
        List<RemoteListing> fresh = items.fresh(rows);
        if (!more) {
            items.ended(next);
        }
        return new Outcome.Done<>(new Page<>(fresh, next, more, EPOCH));
    }

    /** Something of ours changed there, so that the next reading of items is not put off. */
    void stirred() {
        listedMs = 0;
        items.forget();
    }
}
