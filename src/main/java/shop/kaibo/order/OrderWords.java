package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Shanghai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a typed search: "今天 3号 待发货 39.9". Each word is a day, a sum, a state, a source, or else
 * something an order or its buyer is called. Thread-safe.
 */
final class OrderWords {
    private static final Pattern SUM =
            Pattern.compile("(¥?)([0-9]{1,7})(?:\\.([0-9]{1,2}))?(元|YUAN)?");
    private static final Pattern DAY =
            Pattern.compile("(?:(20[0-9]{2})[-/年])?([0-9]{1,2})[-/月]([0-9]{1,2})日?");
    private static final Pattern SLOT = Pattern.compile("[0-9]{1,3}");
    private static final Map<String, Integer> DAYS =
            Map.of("今天", 0, "昨天", 1, "前天", 2, "TODAY", 0, "YESTERDAY", 1);
    private static final Map<String, OrderTab> HEAPS =
            Map.ofEntries(
                    Map.entry("待付款", OrderTab.PENDING_PAY),
                    Map.entry("未付款", OrderTab.PENDING_PAY),
                    Map.entry("UNPAID", OrderTab.PENDING_PAY),
                    Map.entry("待发货", OrderTab.TO_SHIP),
                    Map.entry("未发货", OrderTab.TO_SHIP),
                    Map.entry("TO-SHIP", OrderTab.TO_SHIP),
                    Map.entry("已发货", OrderTab.SHIPPED),
                    Map.entry("SHIPPED", OrderTab.SHIPPED),
                    Map.entry("已签收", OrderTab.RECEIVED),
                    Map.entry("已收货", OrderTab.RECEIVED),
                    Map.entry("RECEIVED", OrderTab.RECEIVED),
                    Map.entry("退款中", OrderTab.REFUNDING),
                    Map.entry("REFUNDING", OrderTab.REFUNDING),
                    Map.entry("禁止发货", OrderTab.BLOCKED),
                    Map.entry("BLOCKED", OrderTab.BLOCKED),
                    Map.entry("已关闭", OrderTab.CLOSED),
                    Map.entry("CLOSED", OrderTab.CLOSED));
    private static final Set<String> TOGETHER = Set.of("可合单", "MERGE");
    private static final Map<String, String> STATES =
            Map.ofEntries(
                    Map.entry("已退款", "o.refund_state = 'refunded'"),
                    Map.entry("REFUNDED", "o.refund_state = 'refunded'"),
                    Map.entry("回头客", "o.repeat_no > 1"),
                    Map.entry("老客", "o.repeat_no > 1"),
                    Map.entry("REPEAT", "o.repeat_no > 1"),
                    Map.entry("私域", "o.source = 'follower'"),
                    Map.entry("FOLLOWER", "o.source = 'follower'"),
                    Map.entry("公域", "o.source = 'public'"),
                    Map.entry("PUBLIC", "o.source = 'public'"),
                    Map.entry("投放", "o.source = 'paid'"),
                    Map.entry("ADS", "o.source = 'paid'"),
                    Map.entry("分享", "o.source = 'share'"),
                    Map.entry("SHARE", "o.source = 'share'"));

    private OrderWords() {}

    static List<OrderWord> read(String text, long nowMs) {
        var words = new ArrayList<OrderWord>();
        for (String word : OrderTerms.typed(text)) {
            if (TOGETHER.contains(word)) {
                // only what waits is looked at, never all orders
                words.add(new OrderWord.Lying(OrderTab.TO_SHIP));
            }
            words.add(word(word, nowMs));
        }
        return words;
    }

    private static OrderWord word(String word, long nowMs) {
        OrderTab heap = HEAPS.get(word);
        if (heap != null) {
            return new OrderWord.Lying(heap);
        }
        String state = TOGETHER.contains(word) ? Mergeable.TOGETHER : STATES.get(word);
        if (state != null) {
            return new OrderWord.Being(state);
        }
        LocalDate day = day(word, Shanghai.day(nowMs));
        if (day != null) {
            return new OrderWord.Placed(Shanghai.startOf(day), Shanghai.startOf(day.plusDays(1)));
        }
        Long fen = fen(word);
        if (fen != null) {
            return new OrderWord.Named(word, List.of(OrderTerms.sum(fen)));
        }
        // up to three digits alone are a slot, as on the live board
        return new OrderWord.Named(
                word, SLOT.matcher(word).matches() ? List.of(word, word + "号") : List.of(word));
    }

    private static @Nullable LocalDate day(String word, LocalDate today) {
        Integer back = DAYS.get(word);
        if (back != null) {
            return today.minusDays(back);
        }
        Matcher m = DAY.matcher(word);
        if (!m.matches()) {
            return null;
        }
        try {
            int month = Integer.parseInt(m.group(2));
            int day = Integer.parseInt(m.group(3));
            if (m.group(1) != null) {
                return LocalDate.of(Integer.parseInt(m.group(1)), month, day);
            }
            // a day still to come was meant a year ago
            LocalDate same = LocalDate.of(today.getYear(), month, day);
            return same.isAfter(today) ? same.minusYears(1) : same;
        } catch (DateTimeException e) {
            return null;
        }
    }

    // a bare number is no sum: "39" is a slot, "4821" a tail
    private static @Nullable Long fen(String word) {
        Matcher m = SUM.matcher(word);
        if (!m.matches() || m.group(1).isEmpty() && m.group(3) == null && m.group(4) == null) {
            return null;
        }
        String cents = m.group(3) == null ? "" : m.group(3);
        return Long.parseLong(m.group(2)) * 100
                + (cents.isEmpty() ? 0 : Long.parseLong(cents.length() == 1 ? cents + "0" : cents));
    }
}
