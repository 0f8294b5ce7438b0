package shop.kaibo.rules.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a text character by character as its plain form: what an eye takes for the same. Invisible
 * characters go; each glyph knows where it came from. Thread-safe.
 */
final class Glyphs {
    /** Signs that stand for a word: a heart, plus, tick, telephone, percent, money. */
    static final String SIGNS = "♥+√☎%¥";

    private static final String CLAUSE = "，。！？；!?;,…\n";
    private static final String CHINESE_DIGITS = "零〇一二三四五六七八九";
    private static final String BANK_DIGITS = "零〇壹贰叁肆伍陆柒捌玖";
    private static final int LONG_NUMBER = 5;
    private static final int SHORT_NUMBER = 4;

    private final Map<Integer, Character> alike;

    /**
     * @param alike traditional and look-alike characters and signs with the one they are read as
     */
    Glyphs(Map<Integer, Character> alike) {
        this.alike = alike;
    }

    List<Glyph> read(String text) {
        var glyphs = new ArrayList<Glyph>();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            Character known = alike.get(point);
            String plain = known == null ? plain(point) : known.toString();
            for (char c : plain.toCharArray()) {
                glyphs.add(new Glyph(alike.getOrDefault((int) c, c), at, end));
            }
            at = end;
        }
        spellNumbers(glyphs);
        return glyphs;
    }

    private static String plain(int point) {
        int type = Character.getType(point);
        if (type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.CONTROL && point != '\n' && point != '\t') {
            return "";
        }
        if (point < 0x10000 && CLAUSE.indexOf(point) >= 0) {
            return ",";
        }
        int letter = boxed(point);
        if (letter >= 0) {
            return String.valueOf((char) letter);
        }
        String sign = sign(point);
        if (!sign.isEmpty()) {
            return sign;
        }
        String wide = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var kept = new StringBuilder();
        wide.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c > 0xFFFF ? '*' : c)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** Letters in white on black, flags' letters, and circled digits no normal form knows. */
    private static int boxed(int point) {
        if (point >= 0x1F150 && point <= 0x1F169) {
            return 'a' + point - 0x1F150;
        }
        if (point >= 0x1F170 && point <= 0x1F189) {
            return 'a' + point - 0x1F170;
        }
        if (point >= 0x1F1E6 && point <= 0x1F1FF) {
            return 'a' + point - 0x1F1E6;
        }
        for (int first : new int[] {0x2776, 0x2780, 0x278A, 0x24F5}) {
            if (point >= first && point < first + 9) {
                return '1' + point - first;
            }
        }
        return point == 0x24FF || point == 0x1F10C ? '0' : -1;
    }

    private static String sign(int point) {
        return switch (point) {
            case 0x2764, 0x2665, 0x2661, 0x1F90D, 0x1F90E, 0x1F9E1, 0x1F5A4 -> "♥";
            case 0x2795, '+', 0xFF0B, 0xFE62, 0x253C, 0x254B, 0x271A -> "+";
            case 0x221A, 0x2713, 0x2714 -> "√";
            case 0x1F4DE, 0x1F4F1, 0x260E, 0x2706, 0x1F4F2, 0x1F919 -> "☎";
            case 0x1F427 -> "企鹅";
            case 0x1F6F0 -> "卫星";
            case '\uFFE5', '\u00A5' -> "¥";
            default -> point >= 0x1F493 && point <= 0x1F49F ? "♥" : "";
        };
    }

    /** The digit a Chinese numeral stands for, -1 for none. */
    static int chineseDigit(char c) {
        int plain = CHINESE_DIGITS.indexOf(c);
        int bank = BANK_DIGITS.indexOf(c);
        int place = plain >= 0 ? plain : bank;
        if (place >= 0) {
            return Math.max(0, place - 1);
        }
        return switch (c) {
            case '幺' -> 1;
            case '两' -> 2;
            case '洞' -> 0;
            case '拐' -> 7;
            case '勾' -> 9;
            default -> -1;
        };
    }

    /**
     * Numerals in a long row of digits are digits: 一三八 0013 is a number, 一次 is not. Beside a long
     * row short ones are digits too: 一三八零零一三 后面 八零零零.
     */
    private static void spellNumbers(List<Glyph> glyphs) {
        List<Row> rows = rows(glyphs);
        boolean any = rows.stream().anyMatch(row -> row.digits() >= LONG_NUMBER);
        for (Row row : rows) {
            if (row.digits() >= (any ? SHORT_NUMBER : LONG_NUMBER)) {
                spell(glyphs, row);
            }
        }
    }

    /** Digits and the gaps between them, from a glyph to a glyph. */
    private record Row(int from, int to, int digits) {}

    private static List<Row> rows(List<Glyph> glyphs) {
        var rows = new ArrayList<Row>();
        int start = 0;
        while (start < glyphs.size()) {
            int end = start;
            int digits = 0;
            int last = start;
            while (end < glyphs.size() && (isDigit(glyphs.get(end)) || glyphs.get(end).gap())) {
                if (isDigit(glyphs.get(end))) {
                    digits++;
                    last = end;
                } else if (end - last > 3) {
                    break;
                }
                end++;
            }
            rows.add(new Row(start, end, digits));
            start = Math.max(end, start + 1);
        }
        return rows;
    }

    private static void spell(List<Glyph> glyphs, Row row) {
        for (int i = row.from(); i < row.to(); i++) {
            int value = chineseDigit(glyphs.get(i).plain());
            if (value >= 0) {
                glyphs.set(i, glyphs.get(i).as((char) ('0' + value)));
            }
        }
    }

    private static boolean isDigit(Glyph glyph) {
        return glyph.digit() || chineseDigit(glyph.plain()) >= 0;
    }
}
