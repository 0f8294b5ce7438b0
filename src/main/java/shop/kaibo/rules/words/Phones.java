package shop.kaibo.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers among sizes, prices, dates, barcodes and waybills: by their length, the
 * groups they are written in and the words beside them. Thread-safe.
 */
final class Phones {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern HOTLINE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern AREA = Pattern.compile("0(10|2\\d|[3-9]\\d{2})");
    private static final List<List<Integer>> SHAPES =
            List.of(
                    List.of(11),
                    List.of(3, 4, 4),
                    List.of(3, 8),
                    List.of(7, 4),
                    List.of(4, 7),
                    List.of(3, 3, 5),
                    List.of(4, 4, 3),
                    List.of(5, 6),
                    List.of(6, 5));

    /** Only where nothing follows and the groups do not climb as sizes and prices do. */
    private static final List<List<Integer>> RARE_SHAPES =
            List.of(
                    List.of(3, 2, 2, 2, 2),
                    List.of(5, 3, 3),
                    List.of(3, 4, 2, 2),
                    List.of(3, 2, 2, 4),
                    List.of(4, 3, 4),
                    List.of(2, 3, 3, 3));

    private static final List<List<Integer>> LOCAL =
            List.of(List.of(7), List.of(8), List.of(4, 4), List.of(3, 4), List.of(4, 3));
    private static final List<List<Integer>> HOTLINES =
            List.of(List.of(3, 3, 4), List.of(3, 4, 3), List.of(3, 7));
    private static final int MOBILE_DIGITS = 11;
    private static final int HOTLINE_DIGITS = 10;
    private static final int BEFORE = 12;
    private static final int AFTER = 10;

    private final Pattern calling;
    private final Pattern counting;
    private final List<String> between;

    Phones(WordDocument.Number rules) {
        calling = Pattern.compile(rules.calling());
        counting = Pattern.compile("(" + rules.counting() + ")[^,]{0,3}$");
        between = rules.between();
    }

    /** A number's glyphs, from and to. */
    record Span(int from, int to) {}

    List<Span> find(List<Glyph> glyphs) {
        var found = new ArrayList<Span>();
        int at = 0;
        while (at < glyphs.size()) {
            Optional<Span> number = begins(glyphs, at) ? number(glyphs, at) : Optional.empty();
            number.ifPresent(found::add);
            at = number.map(Span::to).orElse(at + 1);
        }
        return found;
    }

    private static boolean begins(List<Glyph> glyphs, int at) {
        if (Digits.digit(glyphs, at) < 0) {
            return false;
        }
        boolean inside = at > 0 && Digits.digit(glyphs, at - 1) >= 0;
        boolean decimal = at > 1 && glyphs.get(at - 1).plain() == '.' && glyphs.get(at - 2).digit();
        return !inside && (!decimal || glyphs.get(at).plain() == '1');
    }

    private Optional<Span> number(List<Glyph> glyphs, int at) {
        String before = plain(glyphs, at - BEFORE, at);
        if (counting.matcher(before).find() || coded(before)) {
            return Optional.empty();
        }
        Digits digits = Digits.from(glyphs, at, between);
        int country = country(digits, before);
        int size = digits.groups().size();
        for (int to = country + 1; to <= size; to++) {
            int end = digits.ends().get(to - 1);
            String after = plain(glyphs, end, end + AFTER);
            boolean called = calling.matcher(before + " " + after).find();
            if (phone(digits, country, to, called, after)) {
                return Optional.of(new Span(at, end));
            }
        }
        return glued(digits, before).map(length -> new Span(at, at + length));
    }

    /** "8613…" and "0086…" in one piece. */
    private static Optional<Integer> glued(Digits digits, String before) {
        String first = digits.groups().getFirst();
        boolean abroad = first.startsWith("0086") || first.startsWith("86") && before.endsWith("+");
        int skip = first.startsWith("0086") ? 4 : 2;
        return abroad && MOBILE.matcher(first.substring(Math.min(skip, first.length()))).matches()
                ? Optional.of(first.length())
                : Optional.empty();
    }

    private static int country(Digits digits, String before) {
        String first = digits.groups().getFirst();
        boolean abroad = first.equals("0086") || first.equals("86") && digits.groups().size() > 1;
        return abroad || first.equals("86") && before.endsWith("+") ? 1 : 0;
    }

    private static boolean phone(Digits digits, int from, int to, boolean called, String after) {
        List<Integer> shape =
                digits.groups().subList(from, to).stream().map(String::length).toList();
        String all = digits.joined(from, to);
        if (all.length() == MOBILE_DIGITS && MOBILE.matcher(all).matches()) {
            return mobile(digits, from, to, shape, called);
        }
        if (all.length() == HOTLINE_DIGITS && HOTLINE.matcher(all).matches()) {
            boolean dashed = digits.gaps().subList(from, to - 1).stream().allMatch("-"::equals);
            boolean measured = !after.isEmpty() && !after.startsWith(" ") && !after.startsWith(",");
            return called || dashed && HOTLINES.contains(shape) && !measured;
        }
        String area = digits.groups().get(from);
        if (AREA.matcher(area).matches() && to > from + 1) {
            return LOCAL.contains(shape.subList(1, shape.size())) && !pricey(digits, from, to);
        }
        return called
                && all.length() >= HOTLINE_DIGITS
                && all.length() <= 12
                && all.startsWith("0")
                && !all.startsWith("00");
    }

    private static boolean mobile(
            Digits digits, int from, int to, List<Integer> shape, boolean called) {
        boolean more = to < digits.groups().size();
        boolean singles = shape.size() == MOBILE_DIGITS;
        if (singles) {
            return !more;
        }
        if (more && digits.groups().get(to).length() > 3 && shape.size() > 1) {
            return false;
        }
        if (called || digits.odd()) {
            return true;
        }
        boolean usual = SHAPES.contains(shape) && (shape.size() == 1 || !pricey(digits, from, to));
        return usual || !more && RARE_SHAPES.contains(shape) && !climbing(digits, from, to);
    }

    private static boolean climbing(Digits digits, int from, int to) {
        List<Integer> figures =
                digits.groups().subList(from + 1, to).stream().map(Integer::valueOf).toList();
        return figures.equals(figures.stream().sorted().toList());
    }

    /** Round figures with dots or spaces between are prices or sizes. */
    private static boolean pricey(Digits digits, int from, int to) {
        boolean dashed =
                digits.gaps().subList(from, to - 1).stream().anyMatch(g -> g.contains("-"));
        return !dashed
                && digits.groups().subList(from + 1, to).stream()
                        .allMatch(g -> g.endsWith("00") || g.endsWith("99"));
    }

    /** Letters that touch the number make it a code, unless they say that it is to be called. */
    private boolean coded(String before) {
        int at = before.length();
        while (at > 0 && before.charAt(at - 1) >= 'a' && before.charAt(at - 1) <= 'z') {
            at--;
        }
        String letters = before.substring(at);
        return !letters.isEmpty() && !calling.matcher(letters).find();
    }

    private static String plain(List<Glyph> glyphs, int from, int to) {
        var text = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, glyphs.size()); i++) {
            text.append(glyphs.get(i).plain());
        }
        return text.toString();
    }
}
