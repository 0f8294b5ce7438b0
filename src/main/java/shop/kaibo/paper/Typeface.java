package shop.kaibo.paper;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The bundled font in one document. What it has no sign for is drawn as a box, so that no name can
 * stop a page. Used on one thread.
 */
final class Typeface {
    private static final String BOX = "□";

    private final PDType0Font font;
    private final CmapLookup signs;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Typeface(PDDocument document, String name) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream("/shop/kaibo/fonts/" + name)) {
            if (in == null) {
                throw new IOException("font " + name + " is missing from the program");
            }
            TrueTypeFont parsed =
                    new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            signs = parsed.getUnicodeCmapLookup();
            font = PDType0Font.load(document, parsed, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The words with boxes where the font has no sign, and without signs that are no letters. */
    String drawable(String words) {
        var out = new StringBuilder();
        words.codePoints()
                .forEach(
                        c -> {
                            if (Character.getType(c) == Character.CONTROL
                                    || Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                                out.append(Character.isWhitespace(c) ? " " : "");
                            } else {
                                out.append(has(c) ? Character.toString(c) : BOX);
                            }
                        });
        return out.toString();
    }

    private boolean has(int codePoint) {
        return known.computeIfAbsent(codePoint, c -> signs.getGlyphId(c) != 0);
    }

    /** How wide drawable words are, in points. */
    double width(String drawable, double size) throws IOException {
        return font.getStringWidth(drawable) * size / 1000;
    }

    /** As much of drawable words as fits, with an ellipsis where something is missing. */
    String fitting(String drawable, double size, double room) throws IOException {
        if (width(drawable, size) <= room) {
            return drawable;
        }
        int[] signsOf = drawable.codePoints().toArray();
        for (int length = signsOf.length - 1; length > 0; length--) {
            String shorter = new String(signsOf, 0, length) + "…";
            if (width(shorter, size) <= room) {
                return shorter;
            }
        }
        return "";
    }
}
