package shop.kaibo.photo;

/**
 * A picture as the shop keeps and sends it: upright, at most 1080 px on its long side, at most 1
 * MB, sRGB, nothing in it but pixels. Two photos are the same when their sha256 is. Thread-safe as
 * long as nobody writes into its arrays.
 *
 * @param jpeg its bytes; none when it is {@link #kept}
 * @param sha256 of the bytes, 64 lower-case hex digits
 * @param thumbnailJpeg the middle square, at most 160 px
 * @param perceptualHash near pictures differ in few bits, see {@link #distance}
 */
@SuppressWarnings("ArrayRecordComponent") // a value of bytes; its identity is its sha256
public record Photo(
        byte[] jpeg,
        String sha256,
        int width,
        int height,
        byte[] thumbnailJpeg,
        long perceptualHash) {

    /** How many of 64 bits differ between two perceptual hashes; up to about 6 is "seen before". */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** The same without its bytes, for a photo that lies in a {@link PhotoFolder}. */
    public Photo kept() {
        return new Photo(new byte[0], sha256, width, height, thumbnailJpeg, perceptualHash);
    }

    /** Whether its bytes are here, not only in a {@link PhotoFolder}. */
    public boolean whole() {
        return jpeg.length > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && photo.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Photo[" + sha256 + " " + width + "x" + height + "]";
    }
}
