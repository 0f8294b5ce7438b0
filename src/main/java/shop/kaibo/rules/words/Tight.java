package shop.kaibo.rules.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the gaps closed that hide a word: between Chinese characters, around single letters
 * and between single digits; one space stays between longer words and numbers. Thread-safe.
 */
final class Tight {
    private final List<Glyph> glyphs;
    private final String text;

    private Tight(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        var all = new StringBuilder();
        glyphs.forEach(glyph -> all.append(glyph.plain()));
        text = all.toString();
    }

    /** Every glyph where it stands, gaps and all. */
    static Tight loose(List<Glyph> glyphs) {
        return new Tight(glyphs);
    }

    static Tight of(List<Glyph> glyphs) {
        var kept = new ArrayList<Glyph>();
        int i = 0;
        while (i < glyphs.size()) {
            Glyph glyph = glyphs.get(i);
            if (!glyph.gap() && !glyph.clause()) {
                kept.add(glyph);
                i++;
                continue;
            }
            int end = i;
            while (end < glyphs.size() && (glyphs.get(end).gap() || glyphs.get(end).clause())) {
                end++;
            }
            char stays = stays(glyphs, i, end);
            if (stays != 0) {
                kept.add(new Glyph(stays, glyph.start(), glyphs.get(end - 1).end()));
            }
            i = end;
        }
        return new Tight(kept);
    }

    /** What is left of a gap: nothing, a space, a clause's end, or a sign inside a name. */
    private static char stays(List<Glyph> glyphs, int from, int to) {
        if (from == 0 || to == glyphs.size()) {
            return 0;
        }
        Glyph before = glyphs.get(from - 1);
        Glyph after = glyphs.get(to);
        boolean single = alone(glyphs, from - 1, -1) && alone(glyphs, to, 1);
        if (glyphs.subList(from, to).stream().anyMatch(Glyph::clause)) {
            return single && before.ideograph() == after.ideograph() ? 0 : ',';
        }
        char only = to - from == 1 ? glyphs.get(from).plain() : ' ';
        if (only == ':' && !(before.ideograph() && after.ideograph())) {
            return ':';
        }
        if (!before.alphanumeric() || !after.alphanumeric() || single) {
            return 0;
        }
        return only == '_' || only == '-' ? only : ' ';
    }

    /** Whether the run of letters, of digits or of Chinese that touches a gap is one long. */
    private static boolean alone(List<Glyph> glyphs, int at, int step) {
        int next = at + step;
        if (next < 0 || next >= glyphs.size()) {
            return true;
        }
        Glyph here = glyphs.get(at);
        Glyph beside = glyphs.get(next);
        return here.ideograph() ? !beside.ideograph() : !beside.alphanumeric();
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    String text() {
        return text;
    }

    /** Where in the original a stretch of this text begins. */
    int start(int from) {
        return glyphs.get(from).start();
    }

    /** Behind the place in the original where a stretch of this text ends. */
    int end(int to) {
        return glyphs.get(to - 1).end();
    }
}
