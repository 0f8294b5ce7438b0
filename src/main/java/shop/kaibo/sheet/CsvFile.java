package shop.kaibo.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the sheets merchants take away, as spreadsheets like them: UTF-8 with its mark, CRLF, and
 * no cell that a spreadsheet would run as a formula. Thread-safe.
 */
public final class CsvFile {
    private static final char BOM = '\uFEFF';
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    // what begins a formula, half and full width, also behind blanks
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private CsvFile() {}

    /**
     * Replaces the file by the header and rows, as a whole or not at all.
     *
     * @throws UncheckedIOException when the disk refuses
     */
    public static void write(Path file, List<String> header, Stream<List<String>> rows) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newBufferedWriter(part)) {
                write(out, header, rows);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as the bytes of a file, to be packed with others. */
    public static byte[] bytes(List<String> header, Stream<List<String>> rows) {
        var out = new StringWriter();
        try {
            write(out, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Writer out, List<String> header, Stream<List<String>> rows)
            throws IOException {
        out.append(BOM);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(guarded(header));
            rows.forEach(row -> csv.writeRecord(guarded(row)));
        }
    }

    /** The cell with a quote before it if a spreadsheet would run it; plain numbers stay. */
    static String guarded(String cell) {
        boolean runs = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return runs ? "'" + cell : cell;
    }

    private static List<String> guarded(List<String> row) {
        return row.stream().map(CsvFile::guarded).toList();
    }
}
