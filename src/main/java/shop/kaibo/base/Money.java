package shop.kaibo.base;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Sums of money are longs in fen; this is how they are read, shown and shared out. Thread-safe. */
public final class Money {
    /** Above this no single price or sum is believed: one million yuan. */
    public static final long LARGEST_FEN = 100_000_000L;

    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final long WAN_FEN = 1_000_000L;
    private static final long YI_FEN = 10_000_000_000L;

    private Money() {}

    /** Fen of an amount typed in yuan ("39.9", "￥39.90"); empty when it is not one. */
    public static OptionalLong parse(String typed) {
        String text = typed.strip().replace('．', '.').replace('。', '.');
        if (text.startsWith("¥") || text.startsWith("￥")) {
            text = text.substring(1).strip();
        }
        if (!YUAN.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /** Yuan with two decimals and no currency sign: "39.90", "-0.05". */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Yuan with grouped thousands: "12,480.50". */
    public static String grouped(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    /** Short form for tiles: "1.2万" from ten thousand yuan, "3.40亿" from a hundred million. */
    public static String compact(long fen) {
        long size = Math.abs(fen);
        if (size >= YI_FEN) {
            return scaled(fen, YI_FEN, 2) + "亿";
        }
        if (size >= WAN_FEN) {
            return scaled(fen, WAN_FEN, 1) + "万";
        }
        return grouped(fen);
    }

    /** The given share of a sum, half-up; for example 30 of 100. */
    public static long share(long fen, long part, long whole) {
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String scaled(long fen, long unit, int decimals) {
        return BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(unit), decimals, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
