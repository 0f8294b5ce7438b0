package shop.kaibo.rules.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits that may be one number, in the groups they are written in: "138-0013 8000" is 3, 4 and 4.
 * Thread-safe.
 *
 * @param starts index of the first glyph of each group
 * @param ends behind the last glyph of each group
 * @param odd whether something other than spaces and punctuation stands between them
 */
record Digits(
        List<String> groups,
        List<Integer> starts,
        List<Integer> ends,
        List<String> gaps,
        boolean odd) {
    private static final int LONGEST = 16;
    private static final int WIDEST_GAP = 3;
    private static final String PLAIN_GAPS = " -_.·:()/|~、,\t";

    /** The digits from a glyph on; letters that look like digits count inside a group. */
    static Digits from(List<Glyph> glyphs, int first, List<String> between) {
        var digits = new Digits.Reader(glyphs, between);
        digits.read(first);
        return digits.done();
    }

    /** How many digits the first groups have together. */
    int length(int groupCount) {
        return groups.subList(0, groupCount).stream().mapToInt(String::length).sum();
    }

    String joined(int from, int to) {
        return String.join("", groups.subList(from, to));
    }

    /** The digit at a glyph, also a letter that looks like one beside a digit; -1 for none. */
    static int digit(List<Glyph> glyphs, int at) {
        char c = glyphs.get(at).plain();
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int value = c == 'o' ? 0 : c == 'l' || c == 'i' ? 1 : -1;
        if (value < 0) {
            return -1;
        }
        int left = at - 1;
        int right = at + 1;
        while (left >= 0 && glyphs.get(left).plain() == c) {
            left--;
        }
        while (right < glyphs.size() && glyphs.get(right).plain() == c) {
            right++;
        }
        boolean before = left >= 0 && glyphs.get(left).digit();
        boolean after = right < glyphs.size() && glyphs.get(right).digit();
        boolean letters =
                left >= 0 && glyphs.get(left).letter()
                        || right < glyphs.size() && glyphs.get(right).letter();
        return (before || after) && !letters ? value : -1;
    }

    private static final class Reader {
        private final List<Glyph> glyphs;
        private final List<String> between;
        private final List<String> groups = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();
        private boolean odd;
        private int count;

        Reader(List<Glyph> glyphs, List<String> between) {
            this.glyphs = glyphs;
            this.between = between;
        }

        void read(int first) {
            int at = first;
            while (at < glyphs.size() && count < LONGEST) {
                at = group(at);
                int next = skip(at);
                if (next < 0) {
                    return;
                }
                gaps.add(plain(at, next));
                at = next;
            }
        }

        private int group(int first) {
            var digits = new StringBuilder();
            int at = first;
            while (at < glyphs.size() && digit(glyphs, at) >= 0) {
                digits.append(digit(glyphs, at));
                at++;
            }
            groups.add(digits.toString());
            starts.add(first);
            ends.add(at);
            count += digits.length();
            return at;
        }

        /** Where the next group begins; -1 when the number ends here. */
        private int skip(int at) {
            int next = gap(at);
            for (int behind = word(next); behind > next; behind = word(next)) {
                next = gap(behind);
                odd = true;
            }
            boolean goesOn = next > at && next < glyphs.size() && digit(glyphs, next) >= 0;
            return goesOn ? next : -1;
        }

        /** Behind a word people put inside a number; where it stands when there is none. */
        private int word(int at) {
            return between.stream()
                    .filter(word -> plain(at, at + word.length()).equals(word))
                    .findFirst()
                    .map(word -> at + word.length())
                    .orElse(at);
        }

        private int gap(int at) {
            int next = at;
            boolean strange = false;
            while (next < glyphs.size() && next - at < WIDEST_GAP && mayStandBetween(next)) {
                strange |= PLAIN_GAPS.indexOf(glyphs.get(next).plain()) < 0;
                next++;
            }
            if (strange && next < glyphs.size() && digit(glyphs, next) >= 0) {
                odd = true;
            }
            return next;
        }

        private boolean mayStandBetween(int at) {
            char c = glyphs.get(at).plain();
            return glyphs.get(at).gap() || c == ',' || c == '♥' || c == '√';
        }

        private String plain(int from, int to) {
            var text = new StringBuilder();
            for (int i = from; i < to && i < glyphs.size(); i++) {
                text.append(glyphs.get(i).plain());
            }
            return text.toString();
        }

        Digits done() {
            return new Digits(groups, starts, ends, gaps, odd);
        }
    }
}
