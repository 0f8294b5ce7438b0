package shop.kaibo.desk.listing;

/** What a card says about itself in its last line. Thread-safe. */
record CardStatus(Kind kind, String text) {
    /** What it is, which gives its sign and colour. */
    enum Kind {
        WAITING,
        HERE,
        SEEN,
        READY,
        WARNING,
        ERROR
    }
}
