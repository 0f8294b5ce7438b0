package shop.kaibo.broadcast.alert;

import shop.kaibo.rules.signed.RuleLibrary;

/**
 * When something is said, from the signed document "alerts" in force on the day asked for.
 * Thread-safe.
 *
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
    /** The rules in force at a moment (epoch ms). */
    public static AlertRules at(RuleLibrary library, long atMs) {
        return library.at("alerts", atMs).as(AlertRules.class);
    }
}
