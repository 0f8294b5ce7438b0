package shop.kaibo.drill;

/** When the program dies. */
enum KillMark {
    /** Any time from its first instruction on. */
    ANY("commit", 1, 1_500),
    OPENING("opening", 1, 400),
    /** Around a transaction, its journal record and its acknowledgement. */
    COMMIT("commit", 30, 6),
    PHOTO("photo", 4, 10),
    BACKUP("backup", 2, 120),
    CHECKPOINT("checkpoint", 4, 8),
    /** A write has left and has not reached the platform. */
    SENT("commit", 12, 0),
    /** The platform has done it and not answered. */
    DONE("commit", 12, 0),
    /** Half of the answer has come. */
    HALF("commit", 12, 0),
    /** Half of a page of a feed has come. */
    PAGE("commit", 8, 0),
    /** A page has come and is being kept. */
    PAGED("commit", 8, 12),
    /** An old file is being brought to the present schema. */
    MIGRATION("opening", 1, 250);

    /** What the child says before it. */
    final String word;

    /** At most the how manieth time. */
    final int times;

    /** At most so many ms after it. */
    final int spreadMs;

    KillMark(String word, int times, int spreadMs) {
        this.word = word;
        this.times = times;
        this.spreadMs = spreadMs;
    }

    /** Met on the wire and not in the program. */
    boolean onTheWire() {
        return this == SENT || this == DONE || this == HALF || pages();
    }

    boolean pages() {
        return this == PAGE || this == PAGED;
    }
}
