package shop.kaibo.listing.guard;

/**
 * A price in words, because an eye that typed a slipped point reads over it again: 叁拾玖元玖角, 三十九块九,
 * thirty-nine yuan ninety. For sums up to a million yuan. Thread-safe.
 */
public final class PriceWords {
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String SPOKEN = "零一二三四五六七八九";
    private static final String[] FORMAL_PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SPOKEN_PLACES = {"", "十", "百", "千"};
    private static final String[] ENGLISH = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private PriceWords() {}

    /** A price in fen as it is said in a language, "zh" or "en". */
    public static String said(long fen, String language) {
        return language.equals("en") ? english(fen) : spoken(fen);
    }

    /** As on a cheque: 叁拾玖元玖角, 壹仟零伍元整. */
    public static String formal(long fen) {
        long yuan = fen / 100;
        var words = new StringBuilder();
        if (yuan > 0) {
            words.append(number(yuan, FORMAL, FORMAL_PLACES)).append('元');
        }
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        if (jiao == 0 && cents == 0) {
            return words.isEmpty() ? "零元整" : words.append('整').toString();
        }
        if (jiao > 0) {
            words.append(FORMAL.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            words.append('零');
        }
        if (cents > 0) {
            words.append(FORMAL.charAt(cents)).append('分');
        }
        return words.toString();
    }

    /** As called out on air: 三十九块九, 三块九毛九, 一百块. */
    public static String spoken(long fen) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        var words = new StringBuilder();
        if (yuan > 0) {
            String number = number(yuan, SPOKEN, SPOKEN_PLACES);
            words.append(number.startsWith("一十") ? number.substring(1) : number).append('块');
        }
        if (jiao > 0) {
            words.append(SPOKEN.charAt(jiao)).append(yuan > 0 && cents == 0 ? "" : "毛");
        } else if (cents > 0 && yuan > 0) {
            words.append('零');
        }
        if (cents > 0) {
            words.append(SPOKEN.charAt(cents)).append(jiao > 0 ? "" : "分");
        }
        return words.toString();
    }

    /** Thirty-nine yuan ninety. */
    public static String english(long fen) {
        String yuan = english(Math.toIntExact(fen / 100)) + " yuan";
        int cents = (int) (fen % 100);
        if (cents == 0) {
            return yuan;
        }
        return yuan + (cents < 10 ? " zero " : " ") + english(cents);
    }

    private static String number(long value, String digits, String[] places) {
        if (value >= 10_000) {
            long low = value % 10_000;
            String high = number(value / 10_000, digits, places) + "万";
            if (low == 0) {
                return high;
            }
            return high + (low < 1_000 ? digits.charAt(0) : "") + number(low, digits, places);
        }
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (value / (long) Math.pow(10, place) % 10);
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append(digits.charAt(0));
            }
            words.append(digits.charAt(digit)).append(places[place]);
            gap = false;
        }
        return words.toString();
    }

    private static String english(int value) {
        if (value < 20) {
            return ENGLISH[value];
        }
        if (value < 100) {
            return TENS[value / 10] + (value % 10 == 0 ? "" : "-" + ENGLISH[value % 10]);
        }
        if (value < 1000) {
            String hundreds = ENGLISH[value / 100] + " hundred";
            return value % 100 == 0 ? hundreds : hundreds + " " + english(value % 100);
        }
        if (value >= 1_000_000) {
            String millions = english(value / 1_000_000) + " million";
            return value % 1_000_000 == 0 ? millions : millions + " " + english(value % 1_000_000);
        }
        String thousands = english(value / 1000) + " thousand";
        return value % 1000 == 0 ? thousands : thousands + " " + english(value % 1000);
    }
}
