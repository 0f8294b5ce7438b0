package shop.kaibo.photo;

/**
 * A picture as the shop keeps and sends it: upright, at most 1080 px on its long side, at most 1
 * MB, sRGB, nothing in it but pixels. Two photos are the same when their sha256 is. Thread-safe as
 * long as nobody writes into its arrays.
 *
 * @param jpeg its bytes; none when it is {@link #kept}
 * @param sha256 of the bytes, 64 lower-case hex digits
 * @param thumbnailJpeg the middle square, at most 160 px
 * @param likeness what stays when it is saved anew or cut a little
 */
@SuppressWarnings("ArrayRecordComponent") // a value of bytes; its identity is its sha256
public record Photo(
        byte[] jpeg,
        String sha256,
        int width,
        int height,
        byte[] thumbnailJpeg,
        Likeness likeness) {

    /** The part of the likeness that can be searched for, see {@link Likeness#near}. */
    public long perceptualHash() {
        return likeness.shape();
    }

    /** The same without its bytes, for a photo that lies in a {@link PhotoFolder}. */
    public Photo kept() {
        return new Photo(new byte[0], sha256, width, height, thumbnailJpeg, likeness);
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
