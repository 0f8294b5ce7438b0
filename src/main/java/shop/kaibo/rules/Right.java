package shop.kaibo.rules;

/**
 * One right of the buyer looked at for one case. Thread-safe.
 *
 * @param code its stable name: no_reason, quality, spoiled_fruit …
 * @param holds whether the buyer has it in this case
 * @param why the finding in a few words: the day it was asked on, or what stands against it
 * @param source the law or rule it stands on
 * @param sumFen what it gives the buyer by itself, in fen; 0 when it does not hold or gives no
 *     money
 * @param freight who pays the way back under it
 * @param back whether the goods must come back under it
 */
public record Right(
        String code,
        boolean holds,
        Sentence why,
        String source,
        long sumFen,
        Freight freight,
        boolean back) {
    /** Text key of its name. */
    public String nameKey() {
        return "rights." + code;
    }
}
