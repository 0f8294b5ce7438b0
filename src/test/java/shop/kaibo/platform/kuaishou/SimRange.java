package shop.kaibo.platform.kuaishou;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Windows and cursors of the platform of a trial: a cursor is only good with its own filters. */
final class SimRange {
    private static final long LOOK_BACK_MS = 90L * 24 * 3_600_000;

    private SimRange() {}

    static void check(JsonNode p, long nowMs, long longestMs, int pageSize, int tooWide) {
        long begin = p.get("beginTime").longValue();
        long end = p.get("endTime").longValue();
        SimRefusal.when(begin < 1_000_000_000_000L, "window", 2001, "beginTime无效");
        SimRefusal.when(end <= begin, "window", 2001, "endTime无效");
        SimRefusal.when(end > nowMs + 60_000, "window-future", 2001, "endTime无效");
        SimRefusal.when(end - begin > longestMs, "window-wide", tooWide, "时间范围过大");
        SimRefusal.when(begin < nowMs - LOOK_BACK_MS, "window-old", 300_005, "不能早于90天");
        int size = p.get("pageSize").intValue();
        SimRefusal.when(size < 1 || size > pageSize, "page-size", 400, "pageSize无效");
    }

    static boolean inside(JsonNode p, long ms) {
        return ms >= p.get("beginTime").longValue() && ms <= p.get("endTime").longValue();
    }

    static String filter(JsonNode p, String cursor) {
        ObjectNode rest = ((ObjectNode) p).deepCopy();
        rest.remove(cursor);
        return Integer.toHexString(rest.toString().hashCode());
    }

    static void page(
            List<ObjectNode> rows,
            JsonNode p,
            String cursorName,
            String filter,
            ObjectNode data,
            String rowsName) {
        String cursor = p.get(cursorName).stringValue();
        int from = 0;
        if (!cursor.isEmpty()) {
            SimRefusal.when(
                    !cursor.matches("[0-9]+_[0-9a-f]+") || !cursor.endsWith('_' + filter),
                    "cursor",
                    400,
                    "游标无效");
            from = Integer.parseInt(cursor.substring(0, cursor.indexOf('_')));
        }
        int to = Math.min(rows.size(), from + p.get("pageSize").intValue());
        var page = data.putArray(rowsName);
        if (from < to) {
            rows.subList(from, to).forEach(row -> page.add(row.deepCopy()));
        }
        data.put(cursorName, to >= rows.size() ? "nomore" : to + "_" + filter);
    }
}
