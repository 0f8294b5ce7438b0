package shop.kaibo.aftersale.review;

/** How far our answer to a review is. Thread-safe. */
public enum ReplyState {
    /** There is none. */
    NONE,
    /** Written here, not yet on the platform. */
    WAITING,
    /** Everybody can read it. */
    DONE
}
