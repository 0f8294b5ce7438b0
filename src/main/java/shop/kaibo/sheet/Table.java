package shop.kaibo.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Any sheet as cells of text: a header and the lines beneath it, from CSV in UTF-8, UTF-16 or
 * GB18030 or from XLSX. Thread-safe.
 */
public record Table(List<String> header, List<Line> lines) {
    private static final long LARGEST = 60L << 20;

    public Table {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number where it begins in the file, from 1
     */
    public record Line(long number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, "" beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Reads a file of at most 60 MB; throws Refused("sheet", …) when there is none, it cannot be
     * read, or it holds no header with lines beneath.
     */
    public static Table read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("sheet", "sheet.missing", name);
            }
            long bytes = Files.size(file);
            if (bytes > LARGEST) {
                throw new Refused("sheet", "sheet.large", (bytes + (1 << 20) - 1) >> 20);
            }
            return of(packed(file) ? Workbook.lines(file) : plain(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refused("sheet", "sheet.unreadable", name);
        }
    }

    // titles above the header fill one cell only
    private static Table of(List<Line> all) {
        List<Line> lines = all.stream().filter(line -> !line.blank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i).cells();
            if (cells.stream().filter(cell -> !cell.isBlank()).count() > 1) {
                List<String> header = cells.stream().map(String::strip).toList();
                return new Table(header, lines.subList(i + 1, lines.size()));
            }
        }
        throw new Refused("sheet", "sheet.empty");
    }

    private static List<Line> plain(byte[] bytes) {
        var lines = new ArrayList<Line>();
        for (CsvRecord each : Csv.records(Text.of(bytes))) {
            lines.add(new Line(each.getStartingLineNumber(), each.getFields()));
        }
        return lines;
    }

    private static boolean packed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
        }
    }
}
