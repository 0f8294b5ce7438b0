package shop.kaibo.aftersale.review;

/** How many reviews are on each heap. Thread-safe. */
public record ReviewCounts(long fresh, long waiting, long all) {
    public static final ReviewCounts NONE = new ReviewCounts(0, 0, 0);

    public long of(ReviewHeap heap) {
        return switch (heap) {
            case FRESH -> fresh;
            case WAITING -> waiting;
            case ALL -> all;
        };
    }
}
