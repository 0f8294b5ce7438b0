package shop.kaibo.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the sheet a merchant lists a batch from: columns photo, price, stock, optionally code,
 * title, spec, under English or Chinese names, in any order. Thread-safe.
 */
public final class Csv {
    private static final long LARGEST = 5L << 20;
    private static final String SEPARATORS = ",;\t";

    private Csv() {}

    /**
     * Reads a file; throws Refused("sheet", …) when there is none, it cannot be read, or it is no
     * such sheet.
     */
    public static Sheet read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("sheet", "sheet.missing", String.valueOf(file.getFileName()));
            }
            heavy(Files.size(file));
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused("sheet", "sheet.unreadable", String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads the bytes of a file, at most 5 MB; refuses as {@link #read(Path)} does. A row that
     * cannot be used carries its reason, the others are not held up by it.
     */
    public static Sheet read(byte[] file) {
        heavy(file.length);
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3) {
            throw new Refused("sheet", "sheet.workbook");
        }
        List<CsvRecord> records = records(Text.of(file));
        if (records.isEmpty()) {
            throw new Refused("sheet", "sheet.empty");
        }
        Map<Column, Integer> places = places(records.get(0));
        int width = records.get(0).getFieldCount();
        List<SheetRow> rows = new ArrayList<>();
        for (CsvRecord each : records.subList(1, records.size())) {
            if (!each.getFields().stream().allMatch(String::isBlank)) {
                rows.add(row(rows.size() + 1, each, places, width));
            }
        }
        if (rows.isEmpty()) {
            throw new Refused("sheet", "sheet.empty");
        }
        return new Sheet(sha256(file), List.copyOf(rows));
    }

    static List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false);
        try (var csv = reader.ofCsvRecord(text)) {
            csv.forEach(records::add);
        } catch (CsvParseException e) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new Refused("sheet", "sheet.quote", line);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return records;
    }

    /** What the first line uses most: a comma, or what a spreadsheet of another country writes. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            if (count(first, each) > count(first, most)) {
                most = each;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Map<Column, Integer> places(CsvRecord header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.getFieldCount(); i++) {
            int place = i;
            Column.of(header.getField(i))
                    .ifPresent(
                            column -> {
                                if (places.put(column, place) != null) {
                                    throw new Refused("sheet", "sheet.twice", column.shown());
                                }
                            });
        }
        String missing =
                Stream.of(Column.values())
                        .filter(column -> column.required && !places.containsKey(column))
                        .map(Column::shown)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused("sheet", "sheet.columns", missing);
        }
        return places;
    }

    private static SheetRow row(
            int number, CsvRecord each, Map<Column, Integer> places, int width) {
        long line = each.getStartingLineNumber();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach(
                (column, place) ->
                        cells.put(
                                column,
                                place < each.getFieldCount() ? each.getField(place).strip() : ""));
        boolean shifted = each.getFields().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        Refused wrong = null;
        if (shifted) {
            wrong = new Refused("sheet", "sheet.cells", line, each.getFieldCount(), width);
        } else if (cell(cells, Column.PHOTO).isEmpty()) {
            wrong = new Refused("photo", "sheet.photo", line);
        }
        return new SheetRow(
                number,
                line,
                cell(cells, Column.PHOTO),
                cell(cells, Column.PRICE),
                cell(cells, Column.STOCK),
                cell(cells, Column.CODE),
                cell(cells, Column.TITLE),
                cell(cells, Column.SPEC),
                wrong);
    }

    private static String cell(Map<Column, String> cells, Column column) {
        return Objects.requireNonNullElse(cells.get(column), "");
    }

    private static void heavy(long bytes) {
        if (bytes > LARGEST) {
            throw new Refused("sheet", "sheet.heavy", (bytes + (1 << 20) - 1) >> 20);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
