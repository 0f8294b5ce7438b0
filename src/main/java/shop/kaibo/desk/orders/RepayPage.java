package shop.kaibo.desk.orders;

/**
 * What is to be seen of paying back. Thread-safe.
 *
 * @param words what is asked, or what can be paid back
 * @param field "amount", "reason" or another that the refusal belongs to
 * @param refusal "" while nothing is wrong
 */
public record RepayPage(Step step, String words, String field, String refusal) {
    static final RepayPage NONE = new RepayPage(Step.ABSENT, "", "", "");

    /** Where it stands. */
    public enum Step {
        /** Not the way for this order. */
        ABSENT,
        OFFERED,
        FILLING,
        /** Asked once more. */
        CONFIRMING
    }
}
