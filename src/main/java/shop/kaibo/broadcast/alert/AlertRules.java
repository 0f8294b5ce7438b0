package shop.kaibo.broadcast.alert;

import shop.kaibo.base.Shanghai;
import shop.kaibo.store.Payloads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * When something is said, as dated data: the set with the latest first day not after the day asked
 * for is in force. Thread-safe.
 *
 * @param from first day, Asia/Shanghai
 * @param silentMs without a feed's answer before the board counts as blind
 * @param lowMinutes fewer minutes to sell-out than this is low
 * @param speedMinutes minutes a speed is taken over
 * @param refillMinutes a proposed refill lasts so long
 * @param recentOrders newest orders whose prices are looked at
 * @param unpaidLeast fewest orders in the time of a spike before unpaid ones are told
 * @param unpaidPercent share of orders without payment that is told
 * @param spikeMinutes minutes a spike is taken over
 * @param refundLeast fewest refunds in that time before they are told
 * @param refundPercent share of paid orders refunded that is told
 */
public record AlertRules(
        String from,
        long silentMs,
        int lowMinutes,
        int speedMinutes,
        int refillMinutes,
        int recentOrders,
        int unpaidLeast,
        int unpaidPercent,
        int spikeMinutes,
        int refundLeast,
        int refundPercent) {
    private static final List<AlertRules> SHIPPED = shipped();

    /** The rules in force at a moment (epoch ms); before all of them the earliest. */
    public static AlertRules at(long atMs) {
        return at(SHIPPED, atMs);
    }

    static AlertRules at(List<AlertRules> dated, long atMs) {
        LocalDate day = Shanghai.day(atMs);
        List<AlertRules> sorted =
                dated.stream().sorted(Comparator.comparing(AlertRules::from)).toList();
        return sorted.stream()
                .filter(rules -> !LocalDate.parse(rules.from()).isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(sorted.getFirst());
    }

    private static List<AlertRules> shipped() {
        try (InputStream in = AlertRules.class.getResourceAsStream("alerts.json")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return List.of(Payloads.read(text, AlertRules[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
