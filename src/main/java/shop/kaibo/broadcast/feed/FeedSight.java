package shop.kaibo.broadcast.feed;

/**
 * How well the board sees. Thread-safe.
 *
 * @param blind nothing was heard for too long: pieces left are at most what is shown
 * @param asOfMs when the platform last answered (epoch ms), 0 never
 * @param silentMs how long nothing has been heard
 */
public record FeedSight(boolean blind, long asOfMs, long silentMs) {
    /** Everything is as it should be. */
    public static final FeedSight CLEAR = new FeedSight(false, 0, 0);
}
