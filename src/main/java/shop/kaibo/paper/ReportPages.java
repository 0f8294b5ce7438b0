package shop.kaibo.paper;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Draws a report on A4 pages; the same report gives the same bytes. One use, one thread. */
public final class ReportPages {
    private static final double LEFT = 48;
    private static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final double TOP = PDRectangle.A4.getHeight() - 56;
    private static final double BOTTOM = 56;
    private static final double LINE = 17;
    private static final double GAP = 7;
    private static final Color INK = new Color(0x16, 0x1A, 0x26);
    private static final Color MUTED = new Color(0x50, 0x5A, 0x70);

    private final Report report;
    private final PDDocument document = new PDDocument();
    private final Typeface plain;
    private final Typeface bold;
    private Pen ink;
    private double y = TOP;
    private int pages;

    private ReportPages(Report report) throws IOException {
        this.report = report;
        plain = new Typeface(document, "NotoSansSC-Regular.ttf");
        bold = new Typeface(document, "NotoSansSC-Bold.ttf");
        ink = page();
    }

    /** The file's bytes. */
    public static byte[] pdf(Report report) throws IOException {
        var pages = new ReportPages(report);
        try (PDDocument document = pages.document) {
            pages.draw();
            pages.foot();
            pages.ink.close();
            pages.date(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void date(PDDocument made) {
        var at = Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT);
        at.setTimeInMillis(report.dateMs());
        var about = new PDDocumentInformation();
        about.setTitle(report.title());
        about.setCreator("Kaibo");
        about.setCreationDate(at);
        about.setModificationDate(at);
        made.setDocumentInformation(about);
        // else the file's id is made of the time of saving
        made.setDocumentId(report.dateMs());
    }

    private void draw() throws IOException {
        ink.words(bold, 20, INK, LEFT, y, report.title(), WIDTH);
        y -= 20;
        ink.words(plain, 10, MUTED, LEFT, y, report.subtitle(), WIDTH);
        y -= 30;
        for (Report.Part part : report.parts()) {
            switch (part) {
                case Report.Figures figures -> figures(figures.figures());
                case Report.Table table -> table(table);
                case Report.Bars bars -> bars(bars);
                case Report.Lines lines -> lines(lines);
            }
        }
    }

    private void figures(List<Report.Figure> figures) throws IOException {
        double each = WIDTH / Math.max(1, figures.size());
        room(48);
        for (int i = 0; i < figures.size(); i++) {
            double x = LEFT + i * each;
            ink.words(plain, 9, MUTED, x, y, figures.get(i).name(), each - GAP);
            ink.words(bold, 15, INK, x, y - 20, figures.get(i).figure(), each - GAP);
        }
        y -= 48;
    }

    private void heading(String heading, double needs) throws IOException {
        room(LINE * 2 + needs);
        ink.words(bold, 11, INK, LEFT, y, heading, WIDTH);
        y -= LINE;
    }

    private void table(Report.Table table) throws IOException {
        heading(table.heading(), 2 * LINE);
        head(table);
        for (List<String> row : table.rows()) {
            if (y - LINE < BOTTOM) {
                turn();
                head(table);
            }
            cells(table, row, plain, INK);
        }
        y -= LINE;
    }

    private void head(Report.Table table) throws IOException {
        cells(table, table.columns().stream().map(Report.Column::head).toList(), plain, MUTED);
    }

    private void cells(Report.Table table, List<String> row, Typeface face, Color colour)
            throws IOException {
        int shares = table.columns().stream().mapToInt(Report.Column::share).sum();
        double x = LEFT;
        for (int i = 0; i < table.columns().size(); i++) {
            Report.Column column = table.columns().get(i);
            double wide = WIDTH * column.share() / shares;
            String shown = face.fitting(face.drawable(row.get(i)), 9, wide - GAP);
            double at = column.right() ? x + wide - GAP - face.width(shown, 9) : x;
            ink.text(face, 9, colour, at, y, shown);
            x += wide;
        }
        ink.rule(y - 5);
        y -= LINE;
    }

    private void bars(Report.Bars bars) throws IOException {
        double tall = 90;
        heading(bars.heading(), tall + LINE);
        long most = bars.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double each = WIDTH / Math.max(1, bars.values().size());
        double floor = y - tall;
        for (int i = 0; i < bars.values().size(); i++) {
            double high = most <= 0 ? 0 : Math.max(0, bars.values().get(i)) * tall / most;
            if (high > 0) {
                ink.bar(LEFT + i * each, floor, Math.max(0.6, each - 0.6), high);
            }
        }
        ink.rule(floor);
        ink.words(plain, 9, MUTED, LEFT, floor - 12, bars.from(), WIDTH / 2);
        String to = plain.drawable(bars.to());
        ink.text(plain, 9, MUTED, LEFT + WIDTH - plain.width(to, 9), floor - 12, to);
        y = floor - 2 * LINE;
    }

    private void lines(Report.Lines lines) throws IOException {
        heading(lines.heading(), LINE);
        for (String line : lines.lines()) {
            room(LINE);
            ink.words(plain, 9, INK, LEFT, y, line, WIDTH);
            y -= LINE;
        }
        y -= LINE / 2;
    }

    private void room(double height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        foot();
        ink.close();
        ink = page();
        y = TOP;
    }

    private void foot() throws IOException {
        String number = String.valueOf(pages);
        ink.words(plain, 8, MUTED, LEFT, 34, report.foot(), WIDTH - 40);
        ink.text(plain, 8, MUTED, LEFT + WIDTH - plain.width(number, 8), 34, number);
    }

    private Pen page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages++;
        return new Pen(new PDPageContentStream(document, page), LEFT, WIDTH);
    }
}
