package shop.kaibo.aftersale;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a merchant can do with a case, and the table of when. Exchange, reshipment, repair and
 * complaints are agreed on the platform's own pages: no gateway act pays or sends for them.
 * Thread-safe.
 */
public enum CaseAct {
    AGREE_REFUND,
    AGREE_RETURN,
    CONFIRM_RECEIPT,
    REFUSE;

    /** Whether the act makes the platform pay the buyer. */
    public boolean pays() {
        return this == AGREE_REFUND || this == CONFIRM_RECEIPT;
    }

    /** The word in the store and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
        return switch (status) {
            case WAIT_SELLER -> atFirst(type);
            case WAIT_SELLER_RECEIVE -> goodsBack(type);
            case REFUSED_WAIT_BUYER,
                    WAIT_BUYER_RETURN,
                    WAIT_BUYER_RECEIVE,
                    PLATFORM,
                    REFUNDING,
                    SUCCESS,
                    CLOSED,
                    OTHER ->
                    EnumSet.noneOf(CaseAct.class);
        };
    }

    private static Set<CaseAct> atFirst(CaseType type) {
        return switch (type) {
            case REFUND_ONLY, COMPENSATION -> EnumSet.of(AGREE_REFUND, REFUSE);
            case RETURN_REFUND, EXCHANGE, REPAIR -> EnumSet.of(AGREE_RETURN, REFUSE);
            case REJECTED_DELIVERY -> EnumSet.of(CONFIRM_RECEIPT, REFUSE);
            case RESHIP -> EnumSet.of(REFUSE);
            case COMPLAINT, OTHER -> EnumSet.noneOf(CaseAct.class);
        };
    }

    private static Set<CaseAct> goodsBack(CaseType type) {
        return switch (type) {
            case RETURN_REFUND, REJECTED_DELIVERY -> EnumSet.of(CONFIRM_RECEIPT, REFUSE);
            case EXCHANGE, REPAIR -> EnumSet.of(REFUSE);
            case REFUND_ONLY, COMPENSATION, RESHIP, COMPLAINT, OTHER ->
                    EnumSet.noneOf(CaseAct.class);
        };
    }
}
