package shop.kaibo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CsvTest {
    private static final String CHINESE = "照片,价格,库存,货号,标题\r\n鞋.jpg,39.90,200,A12,软底女单鞋\r\n";

    @TempDir Path folder;

    @Test
    void readsWhatTheMerchantWrote() {
        Sheet sheet =
                sheet(
                        "photo,price,stock,code,title,spec\n"
                                + "a.jpg,39.9,200,A12,\"Shoe, soft\",37\n"
                                + "\n"
                                + " a.jpg ,39.9,100\n");
        assertThat(sheet.rows())
                .containsExactly(
                        new SheetRow(1, 2, "a.jpg", "39.9", "200", "A12", "Shoe, soft", "37", null),
                        new SheetRow(2, 4, "a.jpg", "39.9", "100", "", "", "", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsEveryEncoding(String charset) {
        SheetRow row = Csv.read(CHINESE.getBytes(Charset.forName(charset))).rows().get(0);
        assertThat(row.photo()).isEqualTo("鞋.jpg");
        assertThat(row.title()).isEqualTo("软底女单鞋");
    }

    @Test
    void readsAMarkedFileAndOtherSeparators() {
        assertThat(sheet("\uFEFF" + CHINESE).rows()).hasSize(1);
        assertThat(sheet("库存;照片;价格\n5;a.jpg;1,5\n").rows().get(0).price()).isEqualTo("1,5");
        assertThat(sheet("Stock\tPhoto\tPrice\n5\ta.jpg\t1.5\n").rows().get(0).stock())
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|表里没有货，第 2 行起一行一件",
                "photo,price,stock|表里没有货，第 2 行起一行一件",
                "photo,price|第 1 行缺这几列，补上：stock/库存",
                "a.jpg,39.9,200|第 1 行缺这几列，补上：photo/照片, price/价格, stock/库存",
                "photo,price,stock,照片~a.jpg,1,1|列 photo/照片 出现了两次，留一个",
                "photo,price,stock~a.jpg,1,1~\"b.jpg,1,1|第 3 行的引号没有成对，补一个",
            })
    void saysWhatIsWrongWithASheet(String text, String sentence) {
        refused(sentence, text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNoSheet() {
        refused("这是 Excel 工作簿。另存为 CSV 再传", new byte[] {'P', 'K', 3, 4, 0, 0});
        refused("文字读不出来。另存为 UTF-8 的 CSV", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
        refused("表格 6 MB，最多 5 MB。分几份传", new byte[(5 << 20) + 1]);
        assertThatThrownBy(() -> Csv.read(folder.resolve("no.csv"))).isInstanceOf(Refused.class);
    }

    @Test
    void aWrongRowDoesNotHoldUpTheOthers() {
        List<SheetRow> rows = sheet("photo,price,stock\na.jpg,1,200,5\n,3,4\nb.jpg,1,2,\n").rows();
        assertThat(rows).hasSize(3);
        assertThat(sentence(rows.get(0))).isEqualTo("第 2 行有 4 格，表头只有 3 格。带逗号的内容加引号");
        assertThat(sentence(rows.get(1))).isEqualTo("第 3 行没写照片，补上文件名");
        assertThat(rows.get(2).wrong()).isNull();
    }

    @Test
    void theSameFileIsTheSameSheet() {
        assertThat(sheet(CHINESE).sha256())
                .isEqualTo(sheet(CHINESE).sha256())
                .isNotEqualTo(sheet(CHINESE + "\n").sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", " =1", "\t=1", "＝1+1", "\r=1", "-"})
    void noCellIsAFormula(String cell) {
        assertThat(CsvFile.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "39.90", "-0.05", "+50", "A12", "软底=好", "张*"})
    void whatIsHarmlessStays(String cell) {
        assertThat(CsvFile.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void writesForSpreadsheets() throws IOException {
        Path file = folder.resolve("out.csv");
        CsvFile.write(
                file,
                List.of("照片", "价格", "库存"),
                Stream.of(List.of("a,b.jpg", "39.90", "-5"), List.of("=x", "1.00", "2")));
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF照片,价格,库存\r\n\"a,b.jpg\",39.90,-5\r\n'=x,1.00,2\r\n");
        assertThat(Csv.read(file).rows()).hasSize(2);
    }

    private static Sheet sheet(String text) {
        return Csv.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(SheetRow row) {
        Refused wrong = row.wrong();
        assertThat(wrong).isNotNull();
        return Texts.of("zh").of(wrong);
    }

    private static void refused(String sentence, byte[] file) {
        assertThatThrownBy(() -> Csv.read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(Texts.of("zh").of(e)).isEqualTo(sentence);
                            assertThat(Texts.of("en").of(e))
                                    .doesNotContain("{")
                                    .doesNotStartWith("sheet.");
                        });
    }
}
