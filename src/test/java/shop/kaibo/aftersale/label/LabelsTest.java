package shop.kaibo.aftersale.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.base.Texts;
import shop.kaibo.paper.Label;
import shop.kaibo.paper.LabelPages;
import shop.kaibo.paper.Printers;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.code.Code;
import shop.kaibo.photo.code.Codes;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** Labels are read back by a scanner, carry no buyer, and are never lost for want of a printer. */
class LabelsTest {
    private ReturnsShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyLabelSaysAndScansWhatItIs(String language) throws IOException {
        shop.order("26112100001177", 1, "YT0000000001");
        String sale =
                shop.sale(
                        "9931",
                        "26112100001177",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE);
        shop.cases.receive(shop.owner, "YT-9931", Inspection.whole(Grade.SLIGHT), 0);
        var loose =
                new LooseService(shop.store).shelve(shop.owner, "YT88010", null, "张三 13812345678");
        var pool = new PoolService(shop.store, shop.listings).pools().getFirst();
        var labels = new Labels(Texts.of(language));
        check(labels.of(loose), "W1-1", "1-1", language);
        check(labels.of(pool), "A12", "37 黑", language);
        check(labels.of(shop.cases.card(sale).orElseThrow()), "YT-9931", "…1177", language);
    }

    private void check(Label label, String code, String name, String language) throws IOException {
        byte[] pdf = LabelPages.pdf(List.of(label));
        assertThat(LabelPages.pdf(List.of(label))).isEqualTo(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            double mm = 25.4 / 72;
            assertThat(Math.round(box.getWidth() * mm) + "x" + Math.round(box.getHeight() * mm))
                    .isEqualTo(label.size() == Label.Size.SHELF ? "60x40" : "100x150");
            String said = new PDFTextStripper().getText(document);
            assertThat(said).contains(name, label.kind()).contains(label.lines().getFirst());
            assertThat(said).doesNotContain("张", "小*", "138", "浙江");
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 203);
            String file = "label-" + label.size() + "-" + code + "-" + language + ".png";
            File pictures = new File("target/pictures");
            Files.createDirectories(pictures.toPath());
            ImageIO.write(image, "png", new File(pictures, file));
            assertThat(Codes.in(Photos.prepare(image))).extracting(Code::text).contains(code);
        }
    }

    @org.junit.jupiter.api.Test
    void withoutAPrinterOrWithOneThatFailsTheFileIsKept() throws IOException {
        var label = new Label(Label.Size.SHELF, "k", "n", List.of(), "A");
        var sent = new ArrayList<String>();
        var none =
                new LabelService(shop.store, printer("", sent, false)).print(List.of(label), "a/b");
        assertThat(none.key()).isEqualTo("label.saved");
        assertThat(none.file()).hasFileName("a_b.pdf").isNotEmptyFile();
        var jammed =
                new LabelService(shop.store, printer("P", sent, true)).print(List.of(label), "c");
        assertThat(jammed.key()).isEqualTo("label.saved");
        assertThat(jammed.file()).isNotEmptyFile();
        var well =
                new LabelService(shop.store, printer("P", sent, false)).print(List.of(label), "d");
        assertThat(well.key()).isEqualTo("label.printed");
        assertThat(sent).containsExactly("d");
    }

    private static Printers printer(String name, List<String> sent, boolean jams) {
        return new Printers() {
            @Override
            public String usual() {
                return name;
            }

            @Override
            public void print(byte[] pdf, String job) throws IOException {
                if (jams) {
                    throw new IOException("jam");
                }
                sent.add(job);
            }
        };
    }
}
