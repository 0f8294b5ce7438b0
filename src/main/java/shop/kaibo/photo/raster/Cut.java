package shop.kaibo.photo.raster;

/**
 * Which part of a picture is wanted, in its own pixels as stored, and how large it is to be.
 * Thread-safe.
 */
public record Cut(int left, int top, int width, int height, int toWidth, int toHeight) {
    /** The whole picture or its middle square, its long side at most so many pixels. */
    public static Cut of(int width, int height, boolean square, int longSide) {
        int shorter = Math.min(width, height);
        int w = square ? shorter : width;
        int h = square ? shorter : height;
        int longer = Math.max(w, h);
        return new Cut(
                (width - w) / 2,
                (height - h) / 2,
                w,
                h,
                longer <= longSide ? w : side(w, longer, longSide),
                longer <= longSide ? h : side(h, longer, longSide));
    }

    /** The same part of a picture that a decoder made smaller while reading. */
    public Cut in(int width, int height, int ofWidth, int ofHeight) {
        int l = (int) ((long) left * width / ofWidth);
        int t = (int) ((long) top * height / ofHeight);
        int w = Math.max(1, (int) Math.round((double) this.width * width / ofWidth));
        int h = Math.max(1, (int) Math.round((double) this.height * height / ofHeight));
        return new Cut(l, t, Math.min(w, width - l), Math.min(h, height - t), toWidth, toHeight);
    }

    private static int side(int side, int longest, int longSide) {
        return (int) Math.max(1, Math.round((double) side * longSide / longest));
    }
}
