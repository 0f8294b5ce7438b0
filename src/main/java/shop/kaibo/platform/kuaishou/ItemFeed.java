package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** All items page by page, for these have no feed of what changed. Thread-safe. */
final class ItemFeed {
    private static final String END_OF_ITEMS = "end";
    private static final long AGAIN_MS = 10_000;
    private static final long QUICK_MS = 1_500;

    private final Calls calls;
    private final long apartMs;
    private final Told<RemoteListing> told = new Told<>(RemoteListing::remoteId);
    private volatile long toldMs;
    private volatile long listedMs;

    /**
     * @param apartMs between two readings of all items, for each page of them
     */
    ItemFeed(Calls calls, long apartMs) {
        this.calls = calls;
        this.apartMs = apartMs;
    }

    // stock that came while a change of ours was on its way was not taken: it is told again
    private void anew() {
        if (calls.nowMs() - toldMs > (apartMs == 0 ? QUICK_MS : AGAIN_MS)) {
            toldMs = calls.nowMs();
            told.forget();
        }
    }

    Outcome<Page<RemoteListing>> changed(String position, int limit) {
        told.asked(position);
        int page = position.matches("[0-9]{1,6}") ? Integer.parseInt(position) : 1;
        if (page == 1 && calls.nowMs() < listedMs) {
            return new Outcome.Done<>(new Page<>(List.of(), position, false, Feeds.EPOCH));
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
        long pages = Json.number(data, "totalPage");
        boolean more = page < pages && !rows.isEmpty();
        if (!more) {
            listedMs = calls.nowMs() + apartMs * Math.max(1, pages);
        }
        String next = more ? String.valueOf(page + 1) : END_OF_ITEMS;
        List<RemoteListing> fresh = told.fresh(rows);
        if (!more) {
            told.ended(next);
        }
        return new Outcome.Done<>(new Page<>(fresh, next, more, Feeds.EPOCH));
    }

    /** Something of ours changed there, so that the next reading of items is not put off. */
    void stirred() {
        listedMs = 0;
        told.forget();
    }
}
