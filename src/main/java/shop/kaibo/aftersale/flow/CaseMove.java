package shop.kaibo.aftersale.flow;

import java.util.Locale;

/**
 * One step in the course of a case, by whoever takes it. Which step leads where is the table of
 * {@link CaseCourse}; there is no other. Thread-safe.
 */
public sealed interface CaseMove permits CaseAct, CaseMove.ByBuyer, CaseMove.ByPlatform {
    /** The constant's name. */
    String name();

    /** Its word in a history. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a buyer does with a case. */
    enum ByBuyer implements CaseMove {
        SEND_BACK,
        ASK_AGAIN,
        APPEAL,
        WITHDRAW,
        TAKE_REPLACEMENT
    }

    /** What the platform does with a case, by its own decision or because time ran out. */
    enum ByPlatform implements CaseMove {
        PAY,
        FAIL_TO_PAY,
        AGREE_FOR_SELLER,
        PAY_FOR_SELLER,
        STEP_IN,
        FIND_FOR_BUYER,
        FIND_FOR_SELLER,
        LET_BUYER_LAPSE
    }
}
