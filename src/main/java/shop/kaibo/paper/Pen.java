package shop.kaibo.paper;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import java.awt.Color;
import java.io.IOException;

/** Draws on one page; lengths in points. One thread. */
final class Pen {
    private static final Color RULE = new Color(0xD8, 0xDD, 0xE7);
    private static final Color BAR = new Color(0x4A, 0x6C, 0xAB);

    private final PDPageContentStream page;
    private final double left;
    private final double width;

    Pen(PDPageContentStream page, double left, double width) {
        this.page = page;
        this.left = left;
        this.width = width;
    }

    void bar(double x, double floor, double wide, double high) throws IOException {
        fill(BAR, x, floor, wide, high);
    }

    void fill(Color colour, double x, double floor, double wide, double high) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect((float) x, (float) floor, (float) wide, (float) high);
        page.fill();
    }

    void rule(double at) throws IOException {
        page.setStrokingColor(RULE);
        page.setLineWidth(0.5f);
        page.moveTo((float) left, (float) at);
        page.lineTo((float) (left + width), (float) at);
        page.stroke();
    }

    void words(
            Typeface face, double size, Color colour, double x, double at, String said, double room)
            throws IOException {
        text(face, size, colour, x, at, face.fitting(face.drawable(said), size, room));
    }

    void text(Typeface face, double size, Color colour, double x, double at, String shown)
            throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(face.font(), (float) size);
        page.newLineAtOffset((float) x, (float) at);
        page.showText(shown);
        page.endText();
    }

    void close() throws IOException {
        page.close();
    }
}
