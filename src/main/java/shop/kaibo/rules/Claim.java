package shop.kaibo.rules;

/**
 * What a buyer asks for and when, as far as the rights need it. Thread-safe.
 *
 * @param type name of the after-sale type, as in the rule data
 * @param reason the buyer's reason in the platform's words
 * @param signedForMs when the parcel was signed for, 0 when it was not
 * @param appliedMs when the buyer applied: the moment every window is judged by
 * @param shipped whether the goods had left
 * @param paidFen what was paid for the pieces of the case, as ordered
 * @param refundedFen what was paid back before
 * @param askedFen what the platform would pay now
 * @param promise what the buyer was promised when the order was placed
 * @param condition what is known of the goods
 */
public record Claim(
        String type,
        String reason,
        long signedForMs,
        long appliedMs,
        boolean shipped,
        long paidFen,
        long refundedFen,
        long askedFen,
        Promise promise,
        Condition condition) {}
