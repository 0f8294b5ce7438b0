package shop.kaibo.sync;

/** What a look at how far a platform has come says. Thread-safe. */
sealed interface Look {
    /** No feed has anything new. */
    record Nothing() implements Look {}

    /** They may have, up to there. */
    record Changed(long change) implements Look {}

    /** No answer, or another history. */
    record Failed() implements Look {}
}
