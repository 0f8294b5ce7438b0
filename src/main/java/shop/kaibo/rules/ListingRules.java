package shop.kaibo.rules;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.rules.signed.RuleLibrary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a price, a stock, a merchant code, a spec and a title may be, the same for every door they
 * come in by. Each function answers the clean value or throws {@link Refused} for its field.
 * Thread-safe.
 */
public final class ListingRules {
    private static volatile Supplier<ListingLimits> limits =
            following(RuleLibrary.shipped(), Clock.system());

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{0,60})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,60}");
    private static final int FIRST_PICTURE = 0x2190;

    private ListingRules() {}

    /** From now on the limits are those a library has in force at a clock's moment. */
    public static void follow(RuleLibrary library, Clock clock) {
        limits = following(library, clock);
    }

    private static Supplier<ListingLimits> following(RuleLibrary library, Clock clock) {
        return () -> library.at("listing", clock.nowMs()).as(ListingLimits.class);
    }

    /** The limits in force now. */
    public static ListingLimits limits() {
        return limits.get();
    }

    /** Fen of a typed price in yuan: above 0, at most a million, at most two decimals. */
    public static long price(String typed) {
        String text = halfWidth(typed).strip();
        if (text.startsWith("¥") || text.startsWith("￥")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            throw new Refused("price", "refused.price.missing");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Refused("price", "refused.price.number", shown(text));
        }
        var yuan = new BigDecimal(text);
        if (yuan.signum() <= 0) {
            throw new Refused("price", "refused.price.zero");
        }
        if (yuan.compareTo(BigDecimal.valueOf(Money.LARGEST_FEN, 2)) > 0) {
            throw new Refused("price", "refused.price.high", Money.grouped(Money.LARGEST_FEN));
        }
        BigDecimal fen = yuan.movePointRight(2).stripTrailingZeros();
        if (fen.scale() > 0) {
            throw new Refused("price", "refused.price.decimals", shown(text));
        }
        return fen.longValueExact();
    }

    /** A price in fen, checked. */
    public static long price(long fen) {
        if (fen <= 0) {
            throw new Refused("price", "refused.price.zero");
        }
        if (fen > Money.LARGEST_FEN) {
            throw new Refused("price", "refused.price.high", Money.grouped(Money.LARGEST_FEN));
        }
        return fen;
    }

    /** Pieces of a typed stock: a whole number from 1 to 999,999. */
    public static long stock(String typed) {
        String text = halfWidth(typed).strip();
        if (text.isEmpty()) {
            throw new Refused("stock", "refused.stock.missing");
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new Refused("stock", "refused.stock.whole", shown(text));
        }
        BigInteger most = BigInteger.valueOf(limits().mostStock() + 1);
        return stock(new BigInteger(text).min(most).max(BigInteger.ZERO).longValueExact());
    }

    /** A stock in pieces, checked. */
    public static long stock(long pieces) {
        if (pieces < 1) {
            throw new Refused("stock", "refused.stock.zero");
        }
        if (pieces > limits().mostStock()) {
            throw tooMany();
        }
        return pieces;
    }

    /** What is said of more pieces than are believed. */
    public static Refused tooMany() {
        return new Refused("stock", "refused.stock.high", shown(limits().mostStock()));
    }

    /** Typed pieces to add or to take: a whole number from 1 to 999,999. */
    public static long pieces(String typed) {
        String text = halfWidth(typed).strip();
        if (!text.matches("0*[1-9][0-9]{0,5}")) {
            throw new Refused(
                    "stock", "refused.stock.pieces", shown(text), shown(limits().mostStock()));
        }
        return Long.parseLong(text);
    }

    /**
     * A merchant code: at most 64 characters, none of them invisible, no emoji, which no scanner
     * types; empty is no code.
     */
    public static String code(String typed) {
        String code = short64("code", halfWidth(typed).strip());
        if (code.codePoints().anyMatch(c -> c >= FIRST_PICTURE && Character.isEmoji(c))) {
            throw new Refused("code", "refused.code.emoji");
        }
        return code;
    }

    /** A colour or size, under the same rules as a code; empty where there is only one. */
    public static String spec(String typed) {
        return short64("spec", typed.strip());
    }

    private static String short64(String field, String text) {
        if (text.codePoints().anyMatch(ListingRules::garbage)) {
            throw new Refused(field, "refused." + field + ".control");
        }
        int length = text.codePointCount(0, text.length());
        int longest = limits().longestCode();
        if (length > longest) {
            throw new Refused(field, "refused." + field + ".long", length, longest);
        }
        return text;
    }

    /**
     * A title without what no platform keeps: controls, broken surrogates and double spaces go,
     * emoji stay; at most 60 characters; empty is no title.
     */
    public static String title(String typed) {
        var clean = new StringBuilder();
        typed.codePoints()
                .map(c -> Character.isWhitespace(c) || c == 0x3000 || c == 0xA0 ? ' ' : c)
                .filter(c -> !garbage(c))
                .forEach(clean::appendCodePoint);
        String title =
                Normalizer.normalize(clean, Normalizer.Form.NFC).replaceAll(" {2,}", " ").strip();
        int length = title.codePointCount(0, title.length());
        int longest = limits().longestTitle();
        if (length > longest) {
            throw new Refused("title", "refused.title.long", length, longest);
        }
        return title;
    }

    /**
     * Full-width digits, letters and signs as their plain forms, as an input method leaves them.
     */
    public static String halfWidth(String typed) {
        var plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '！' && c <= '～') {
                plain.append((char) (c - '！' + '!'));
            } else if (c == '\u3000' || c == '\u00a0' || c == '\t') {
                plain.append(' ');
            } else {
                plain.append(c == '。' ? '.' : c);
            }
        }
        return plain.toString();
    }

    /** Joiners stay: emoji families are made with them. */
    private static boolean garbage(int c) {
        return Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c)
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static String shown(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
