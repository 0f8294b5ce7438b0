package shop.kaibo.desk.live;

import shop.kaibo.desk.kit.Typing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed on the board: "2" explains, "2+50" and "2-5" restock, "2*27.9" reprices, "2/37+5"
 * one size; "2*19/60" for a while; without a number the item being explained is meant. Thread-safe.
 *
 * @param slot 0 for the item being explained
 * @param spec "" for the only one
 * @param sign '+', '-', '*', or ' ' while there is none
 * @param amount as typed
 * @param time "/60" makes a price one for a while, "" lasting
 */
record LiveCommand(int slot, String spec, char sign, String amount, String time) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([0-9]{0,4})(?:/([^+*-]{0,20}))?(?:([+*-])([0-9]{0,7}(?:\\.[0-9]{0,2})?)(/[0-9]{0,4}[m分]?)?)?");

    /** Whether it may stand there, finished or not. */
    static boolean possible(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() && (shape.group(5) == null || "*".equals(shape.group(3)));
    }

    /** As typed on any keyboard: full-width figures, × and ¥ for the star. */
    static String clean(String typed) {
        return Typing.half(typed).replaceAll("[x×X¥]", "*").replaceAll("\\p{Cntrl}", "");
    }

    /** Ms of "/60": from 10 on seconds, below or with m minutes; "/" alone is a minute. */
    long timeMs() {
        String digits = time.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return 60_000;
        }
        long number = Long.parseLong(digits);
        boolean minutes = number < 10 || !Character.isDigit(time.charAt(time.length() - 1));
        return number * (minutes ? 60_000 : 1000);
    }

    static LiveCommand of(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException(text);
        }
        String slot = shape.group(1);
        String sign = shape.group(3);
        return new LiveCommand(
                slot.isEmpty() ? 0 : Integer.parseInt(slot),
                shape.group(2) == null ? "" : shape.group(2).strip(),
                sign == null ? ' ' : sign.charAt(0),
                shape.group(4) == null ? "" : shape.group(4),
                shape.group(5) == null ? "" : shape.group(5));
    }
}
