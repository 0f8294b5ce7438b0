package shop.kaibo.photo.jpeg;

import shop.kaibo.photo.raster.Cut;
import shop.kaibo.photo.raster.Pixels;
import shop.kaibo.photo.raster.Samples;

/**
 * JPEG in and out; there are two, which give the same picture up to rounding. Implementations are
 * thread-safe.
 */
public interface JpegCodec {
    /** The part of a picture, small; refused "photo.truncated" when its data make no sense. */
    Samples decode(JpegFile file, Cut cut);

    /** With nothing in it but pixels; 1 is the worst quality, 100 the best. */
    byte[] encode(Pixels pixels, int quality);

    /**
     * Whether a warning of libjpeg, which all decoders stand on, means that part of the picture is
     * missing. Bytes too many hurt nobody.
     */
    static boolean damage(String warning) {
        return !warning.contains("extraneous bytes");
    }
}
