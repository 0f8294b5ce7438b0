package shop.kaibo.sync.files;

import shop.kaibo.base.Shanghai;
import shop.kaibo.sheet.CsvFile;
import shop.kaibo.store.Operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation about to leave.
 *
 * @param header of the file it goes into
 * @param mark rows of the same mark become one
 */
record Leaving(Operation operation, List<String> header, String mark, List<String> row) {
    static final List<String> SHIPMENTS = List.of("订单编号", "快递公司", "快递单号");
    static final List<String> CHANGES =
            List.of("商品ID", "SKU ID", "SKU编码", "商品名称", "规格", "价格", "库存增减", "库存");
    static final List<String> BY_HAND = List.of("编号", "事项", "内容");

    /** Writes one file for each header that has rows; later rows of a mark lie over earlier. */
    static List<Path> write(Path folder, List<Leaving> leaving, long nowMs) {
        var files = new LinkedHashMap<List<String>, Map<String, List<String>>>();
        for (Leaving each : leaving) {
            files.computeIfAbsent(each.header(), _ -> new LinkedHashMap<>())
                    .merge(each.mark(), each.row(), Leaving::over);
        }
        var written = new ArrayList<Path>();
        String at =
                Shanghai.minute(nowMs).replaceAll("[^0-9]", "")
                        + Shanghai.second(nowMs).substring(6);
        files.forEach(
                (header, rows) -> {
                    Path file = folder.resolve(name(header) + "-" + at + ".csv");
                    CsvFile.write(file, header, rows.values().stream());
                    written.add(file);
                });
        return written;
    }

    private static String name(List<String> header) {
        return header.equals(SHIPMENTS)
                ? "shipments"
                : header.equals(CHANGES) ? "changes" : "by-hand";
    }

    // two changes of one sku are one row: the last price, the sum of the pieces
    private static List<String> over(List<String> before, List<String> later) {
        var row = new ArrayList<String>();
        for (int i = 0; i < later.size(); i++) {
            String old = before.get(i);
            String now = later.get(i);
            boolean pieces = CHANGES.size() == later.size() && CHANGES.get(i).equals("库存增减");
            if (pieces && !old.isEmpty() && !now.isEmpty()) {
                row.add(String.valueOf(Long.parseLong(old) + Long.parseLong(now)));
            } else {
                row.add(now.isEmpty() ? old : now);
            }
        }
        return row;
    }
}
