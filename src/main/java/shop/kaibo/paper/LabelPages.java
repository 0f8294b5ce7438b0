package shop.kaibo.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Draws labels, one a page of its own size, with a code that laser scanners read too. Thread-safe.
 */
public final class LabelPages {
    private static final double EDGE = 8;
    private static final double BARS = 26;
    // label printers burn black or nothing
    private static final Color INK = Color.BLACK;

    private LabelPages() {}

    /** The file's bytes; the same labels are the same bytes. */
    public static byte[] pdf(List<Label> labels) throws IOException {
        try (var document = new PDDocument()) {
            var plain = new Typeface(document, "NotoSansSC-Regular.ttf");
            var bold = new Typeface(document, "NotoSansSC-Bold.ttf");
            for (Label label : labels) {
                draw(document, plain, bold, label);
            }
            // else the file's id is made of the time of saving
            document.setDocumentId((long) labels.hashCode());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void draw(PDDocument document, Typeface plain, Typeface bold, Label label)
            throws IOException {
        Label.Size size = label.size();
        boolean small = size == Label.Size.SHELF;
        var page = new PDPage(new PDRectangle((float) size.width, (float) size.height));
        document.addPage(page);
        double width = size.width - 2 * EDGE;
        var ink = new Pen(new PDPageContentStream(document, page), EDGE, width);
        double words = small ? 8 : 10;
        double name = small ? 22 : 26;
        double y = size.height - EDGE - words;
        ink.words(plain, words, INK, EDGE, y, label.kind(), width);
        y -= name + 2;
        ink.words(bold, name, INK, EDGE, y, label.name(), width);
        y -= words * 1.7;
        double floor = EDGE + (label.code().isEmpty() ? 0 : BARS + words + 6);
        for (String line : label.lines()) {
            if (y < floor) {
                break;
            }
            ink.words(plain, words, INK, EDGE, y, line, width);
            y -= words * 1.5;
        }
        if (!label.code().isEmpty()) {
            bars(ink, label.code(), width);
            ink.words(plain, words, INK, EDGE, EDGE - 1, label.code(), width);
        }
        ink.close();
    }

    private static void bars(Pen ink, String code, double width) throws IOException {
        BitMatrix bars = new Code128Writer().encode(code, BarcodeFormat.CODE_128, 1, 1);
        // never wider than a reader likes, and never narrower than a printer's two dots
        double each = Math.min(1.2, width / bars.getWidth());
        double floor = EDGE + 11;
        for (int i = 0; i < bars.getWidth(); i++) {
            int from = i;
            while (i < bars.getWidth() && bars.get(i, 0)) {
                i++;
            }
            if (i > from) {
                ink.fill(INK, EDGE + from * each, floor, (i - from) * each, BARS);
            }
        }
    }
}
