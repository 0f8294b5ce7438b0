package shop.kaibo.rules;

/**
 * One right of the buyer looked at for one case. Thread-safe.
 *
 * @param code its stable name: no_reason, quality, unshipped
 * @param holds whether the buyer has it in this case
 * @param why the day it was asked on and what that means
 * @param source the law or rule it stands on
 */
public record Right(String code, boolean holds, Sentence why, String source) {
    /** Text key of its name. */
    public String nameKey() {
        return "rights." + code;
    }
}
