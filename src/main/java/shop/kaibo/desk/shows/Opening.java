package shop.kaibo.desk.shows;

/**
 * How far the history of a show is read, in entries. Thread-safe.
 *
 * @param whole 0 until it is known
 */
record Opening(Step step, long read, long whole) {
    static final Opening NONE = new Opening(Step.NONE, 0, 0);
    static final Opening STOPPED = new Opening(Step.STOPPED, 0, 0);

    /** Whether it takes long enough to be shown: most shows are open before an eye sees it. */
    boolean seen() {
        return step == Step.STOPPED || read > 0;
    }

    enum Step {
        NONE,
        READING,
        STOPPED
    }
}
