package shop.kaibo.photo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import shop.kaibo.photo.jpeg.JpegCodec;
import shop.kaibo.photo.jpeg.PlainJpeg;
import shop.kaibo.photo.turbo.TurboJpeg;

/** The two ways a photo can be made; what holds on one holds on the other. */
public enum Route {
    JDK,
    TURBO;

    /** Leaves the test, saying why, where the library is not. */
    public Darkroom darkroom() {
        return new Darkroom(codec());
    }

    public JpegCodec codec() {
        if (this == JDK) {
            return new PlainJpeg();
        }
        assumeTrue(
                TurboJpeg.find().isPresent(),
                "libturbojpeg.so.0 is not on this machine (Debian: libturbojpeg0): the fast way is"
                        + " not tried");
        return TurboJpeg.find().orElseThrow();
    }
}
