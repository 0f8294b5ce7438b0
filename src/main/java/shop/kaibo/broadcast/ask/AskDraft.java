package shop.kaibo.broadcast.ask;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.ListingRules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ask as typed: "黑色40码", "3 黑色40码", "3号加绒款 x5". Thread-safe.
 *
 * @param slot 0 for none
 */
public record AskDraft(int slot, String words, long count) {
    private static final Pattern SLOT =
            Pattern.compile("^([0-9]{1,4})(?:\\s*号\\s*|[ /:]\\s*)(?=\\S)");
    private static final Pattern COUNT = Pattern.compile("\\s*[x×*]\\s*([1-9][0-9]{0,3})$");
    private static final int LONGEST = 40;

    /**
     * Reads a line. Refused: no words, too many.
     *
     * @param explained slot of the item on air, meant when none is typed; 0 for none
     */
    public static AskDraft of(String typed, int explained) {
        String text = ListingRules.halfWidth(typed).strip();
        int slot = explained;
        Matcher named = SLOT.matcher(text);
        if (named.find()) {
            slot = Integer.parseInt(named.group(1));
            text = text.substring(named.end());
        }
        long count = 1;
        Matcher times = COUNT.matcher(text);
        if (times.find()) {
            count = Long.parseLong(times.group(1));
            text = text.substring(0, times.start());
        }
        String words = ListingRules.title(text);
        if (words.isEmpty()) {
            throw new Refused("ask", "live.ask.nothing");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused("ask", "live.ask.long", LONGEST);
        }
        return new AskDraft(slot, words, count);
    }
}
