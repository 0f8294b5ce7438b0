package shop.kaibo.sync.files;

import shop.kaibo.base.Refused;
import shop.kaibo.sheet.Table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a file as records: those that can be read, and what is wrong with the others. */
final class FileRows {
    private final FileKind kind;
    private final Map<FileField, Integer> places = new EnumMap<>(FileField.class);
    private final Map<String, Told> records = new LinkedHashMap<>();
    private final List<FileReport.Bad> bad = new ArrayList<>();

    FileRows(FileKind kind, Table table, Map<FileField, String> columns) {
        this.kind = kind;
        columns.forEach((field, name) -> places.put(field, table.header().indexOf(name)));
        for (Table.Line line : table.lines()) {
            try {
                add(line.number(), values(line));
            } catch (Refused wrong) {
                bad.add(new FileReport.Bad(line.number(), wrong));
            }
        }
    }

    List<Told> records() {
        return List.copyOf(records.values());
    }

    List<FileReport.Bad> bad() {
        return List.copyOf(bad);
    }

    private Map<FileField, String> values(Table.Line line) {
        var values = new EnumMap<FileField, String>(FileField.class);
        for (FileKind.Column column : kind.columns()) {
            Integer place = places.get(column.field());
            if (place == null || place < 0) {
                continue;
            }
            String value = Cells.read(kind, column.field(), line.cell(place));
            if (value.isEmpty() && column.required()) {
                throw new Refused("sheet", "files.cell.absent");
            }
            values.put(column.field(), value);
        }
        if (kind == FileKind.ORDERS) {
            values.put(FileField.STATUS, status(values));
        }
        return values;
    }

    // an export without states tells them by its times
    private static String status(Map<FileField, String> values) {
        String told = values.getOrDefault(FileField.STATUS, "");
        if (!told.isEmpty()) {
            return told;
        }
        boolean sent =
                Told.number(values, FileField.SHIPPED) > 0
                        || !values.getOrDefault(FileField.WAYBILL, "").isEmpty();
        return sent ? "SHIPPED" : Told.number(values, FileField.PAID) > 0 ? "PAID" : "PENDING_PAY";
    }

    private void add(long line, Map<FileField, String> values) {
        String id = values.getOrDefault(kind.identity, "");
        var whole = new EnumMap<>(values);
        whole.keySet().removeAll(kind.ofLine);
        var part = new EnumMap<>(values);
        part.keySet().retainAll(kind.ofLine);
        Told before = records.get(id);
        var lines = new TreeMap<String, Map<FileField, String>>();
        Map<FileField, String> latest = whole;
        if (before != null) {
            lines.putAll(before.lines());
            // of two rows of one file the one that changed later is right
            boolean older =
                    Told.number(whole, FileField.UPDATED) < before.number(FileField.UPDATED);
            latest = older ? before.whole() : whole;
        }
        if (!kind.ofLine.isEmpty()) {
            lines.put(mark(values), part);
        }
        records.put(id, new Told(id, before == null ? line : before.line(), latest, lines, 0));
    }

    /** What tells lines of one record apart. */
    private String mark(Map<FileField, String> values) {
        String sub = values.getOrDefault(FileField.LINE, "");
        return sub.isEmpty() ? Goods.mark(values) : "line:" + sub;
    }
}
