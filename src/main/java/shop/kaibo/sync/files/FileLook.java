package shop.kaibo.sync.files;

import shop.kaibo.sheet.Table;

import java.util.List;
import java.util.Map;

/**
 * A file before it is taken in. Thread-safe.
 *
 * @param kind what it is about, as said before or as guessed
 * @param known whether a person said before what these headers mean
 * @param columns which header means what
 */
public record FileLook(
        Table table, FileKind kind, boolean known, Map<FileField, String> columns, String mark) {
    public FileLook {
        columns = Map.copyOf(columns);
    }

    /** The headers in their order. */
    public List<String> header() {
        return table.header();
    }

    /** What a column holds in its first line that has something. */
    public String sample(String header) {
        int place = table.header().indexOf(header);
        return table.lines().stream()
                .map(line -> line.cell(place).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The columns its kind cannot do without that no header has yet. */
    public List<FileField> lacking() {
        return lacking(kind, columns);
    }

    static List<FileField> lacking(FileKind kind, Map<FileField, String> columns) {
        return kind.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.field()))
                .map(FileKind.Column::field)
                .toList();
    }
}
