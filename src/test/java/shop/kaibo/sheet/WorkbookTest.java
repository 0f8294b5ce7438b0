package shop.kaibo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheets and platforms write them, read as text. */
class WorkbookTest {
    private static final String HEAD =
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                    + "<c r='D1' t='inlineStr'><is><t>时间</t></is></c></row>";

    @TempDir Path folder;

    private Path workbook(String rows) throws IOException {
        return zipped(
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='urn:r'><sheets>"
                                + "<sheet name='old' state='hidden' r:id='r1'/>"
                                + "<sheet name='订单' r:id='r2'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r2' Target='worksheets/sheet2.xml'/>"
                                + "</Relationships>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>订单编号</t></si><si><r><t>数</t></r><r><t>量</t></r>"
                                + "<rPh><t>shu</t></rPh></si></sst>",
                        "xl/styles.xml",
                        "<styleSheet><cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs>"
                                + "</styleSheet>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData/></worksheet>",
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private Path zipped(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void cellsAreTextByTheirPlaceAndMomentsByTheirFormat() throws IOException {
        Table table =
                Table.read(
                        workbook(
                                HEAD
                                        + "<row r='3'><c r='A3' t='inlineStr'><is>"
                                        + "<t>2532600000000001</t></is></c><c r='B3'><v>2</v></c>"
                                        + "<c r='D3' s='1'><v>45292.5</v></c></row>"));
        assertThat(table.header()).containsExactly("订单编号", "数量", "", "时间");
        assertThat(table.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.number()).isEqualTo(3);
                            assertThat(line.cells())
                                    .containsExactly(
                                            "2532600000000001", "2", "", "2024-01-01 12:00:00");
                            assertThat(line.cell(9)).isEmpty();
                        });
    }

    @Test
    void anOrderNumberASpreadsheetRoundedIsNotTakenForOne() throws IOException {
        Table table =
                Table.read(
                        workbook(
                                HEAD
                                        + "<row r='2'><c r='A2'><v>2.5326E+15</v></c>"
                                        + "<c r='B2'><v>39.90</v></c></row>"));
        assertThat(table.lines().getFirst().cells()).containsExactly("2.5326E+15", "39.9");
    }

    @Test
    void numbersThatWouldFillTheMemoryStayAsTheyAreSpelt() throws IOException {
        for (String huge : List.of("1E-999999999", "1E2147483647", "1E999999999")) {
            Table table =
                    Table.read(
                            workbook(HEAD + "<row r='2'><c r='A2'><v>" + huge + "</v></c></row>"));
            assertThat(table.lines().getFirst().cell(0)).isEqualTo(huge);
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedByItsName() throws IOException {
        for (String rows :
                List.of(
                        "<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>",
                        "<row r='1'><c t='s'><v>77</v></c></row>",
                        "<row r='1'><c><v>one</v></c></row>",
                        "<row")) {
            Path file = workbook(rows);
            assertThatThrownBy(() -> Table.read(file))
                    .as(rows)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("sheet.unreadable");
        }
        Path bomb =
                zipped(
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                                        + "<worksheet><row><c t='inlineStr'><is><t>&x;</t></is>"
                                        + "</c></row></worksheet>"));
        assertThatThrownBy(() -> Table.read(bomb)).isInstanceOf(Refused.class);
    }

    @Test
    void aSmallFileThatUnfoldsToMoreThanTheMemoryIsRefused() throws IOException {
        String much = "x".repeat(1 << 20);
        for (String[] ends :
                new String[][] {
                    {"<worksheet><row><c t='inlineStr'><is><t>", "</t></is></c></row></worksheet>"},
                    {
                        "<worksheet><row><c t='inlineStr'><is><t><![CDATA[<",
                        "]]></t></is></c></row>"
                    },
                    {"<worksheet><row><c r='", "'/></row></worksheet>"},
                    {"<worksheet><!--", "--><row/></worksheet>"}
                }) {
            Path file = folder.resolve("bomb.xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write(ends[0].getBytes(StandardCharsets.UTF_8));
                byte[] piece =
                        (ends[0].contains("CDATA") ? much.replace("xx", "x<") : much)
                                .getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 9; i++) {
                    zip.write(piece);
                }
                zip.write(ends[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            assertThat(Files.size(file)).isLessThan(2 << 20);
            assertThatThrownBy(() -> Table.read(file))
                    .as(ends[0])
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("sheet.");
        }
    }
}
