package shop.kaibo.aftersale.flow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a merchant can do with a case; {@link CaseCourse} says when. Thread-safe. */
public enum CaseAct implements CaseMove {
    AGREE_REFUND,
    AGREE_RETURN,
    CONFIRM_RECEIPT,
    /** Sends goods without money: the replacement, the missing piece, the mended one. */
    SEND,
    /** Explains to the platform, which decides. */
    ANSWER,
    REFUSE;

    /** Whether the act makes the platform pay the buyer. */
    public boolean pays() {
        return this == AGREE_REFUND || this == CONFIRM_RECEIPT;
    }

    /** Whether the act carries a sentence for the buyer or the platform. */
    public boolean speaks() {
        return this == REFUSE || this == ANSWER;
    }

    /** The one of a stored word. */
    public static CaseAct of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Text key of its name. */
    public String key() {
        return "aftersale.act." + word();
    }

    /** The acts a case of this type allows in this state; mostly none. */
    public static Set<CaseAct> legal(CaseType type, CaseStatus status) {
        var acts = EnumSet.noneOf(CaseAct.class);
        for (CaseMove move : CaseCourse.from(type, status)) {
            if (move instanceof CaseAct act) {
                acts.add(act);
            }
        }
        return Collections.unmodifiableSet(acts);
    }
}
