package shop.kaibo.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sheet a whole shelf is listed from: photo, price, stock, code and, if there, title and spec,
 * under English or Chinese heads, in UTF-8 or GB18030. Cells stay text; whoever lists checks them.
 * Thread-safe.
 */
public final class BatchSheet {
    private static final Map<String, String> CHINESE =
            Map.of(
                    "photo", "照片",
                    "price", "价格",
                    "stock", "库存",
                    "code", "货号",
                    "title", "标题",
                    "spec", "规格");

    private BatchSheet() {}

    /**
     * One line of the sheet.
     *
     * @param line its number in the file, the head being 1
     */
    public record Row(
            long line,
            String photo,
            String price,
            String stock,
            String code,
            String title,
            String spec) {}

    /**
     * All rows of a sheet; refuses a file that is missing, is no sheet or lacks a needed column.
     */
    public static List<Row> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("sheet", "sheet.absent", file.getFileName());
        }
        try (var reader =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .ofNamedCsvRecord(text(Files.readAllBytes(file)))) {
            var rows = new ArrayList<Row>();
            for (NamedCsvRecord record : reader) {
                if (rows.isEmpty()) {
                    List.of("photo", "price", "stock").forEach(name -> needed(record, name));
                }
                rows.add(
                        new Row(
                                record.getStartingLineNumber(),
                                cell(record, "photo"),
                                cell(record, "price"),
                                cell(record, "stock"),
                                cell(record, "code"),
                                cell(record, "title"),
                                cell(record, "spec")));
            }
            return rows;
        } catch (IOException | CsvParseException e) {
            throw new Refused("sheet", "sheet.unreadable", file.getFileName());
        }
    }

    private static void needed(NamedCsvRecord record, String name) {
        if (record.findField(name).isEmpty() && record.findField(chinese(name)).isEmpty()) {
            throw new Refused("sheet", "sheet.column", name, chinese(name));
        }
    }

    private static String chinese(String name) {
        return CHINESE.getOrDefault(name, name);
    }

    private static String cell(NamedCsvRecord record, String name) {
        return record.findField(name).or(() -> record.findField(chinese(name))).orElse("").strip();
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
