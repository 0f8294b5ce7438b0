package shop.kaibo.aftersale.flow;

import java.util.Locale;

/** Where a case stands; the platform's own word is kept beside it. Thread-safe. */
public enum CaseStatus {
    WAIT_SELLER,
    REFUSED_WAIT_BUYER,
    WAIT_BUYER_RETURN,
    WAIT_SELLER_RECEIVE,
    WAIT_BUYER_RECEIVE,
    PLATFORM,
    REFUNDING,
    SUCCESS,
    CLOSED,
    OTHER;

    /** The word in the store and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a stored word. */
    public static CaseStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Text key of its name. */
    public String key() {
        return "aftersale.status." + word();
    }

    /** The merchant's turn: it stands in the queue. */
    public boolean ours() {
        return this == WAIT_SELLER || this == WAIT_SELLER_RECEIVE;
    }

    /** Nothing will change any more. */
    public boolean over() {
        return this == SUCCESS || this == CLOSED;
    }

    /** A refund may still come of it, so the goods of the order must not leave. */
    public boolean underWay() {
        return !over() && this != OTHER;
    }
}
