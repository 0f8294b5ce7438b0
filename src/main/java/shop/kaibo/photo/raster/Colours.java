package shop.kaibo.photo.raster;

import java.awt.Point;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Brings samples in any colours to sRGB. A profile that is broken, or made for another number of
 * bands, is left aside, as browsers do. Thread-safe.
 */
public final class Colours {
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int FULL = 255;

    private Colours() {}

    /**
     * @param icc the embedded profile, empty when there is none
     */
    public static Pixels srgb(Samples samples, byte[] icc) {
        if (icc.length > 0) {
            try {
                ICC_Profile profile = ICC_Profile.getInstance(icc);
                if (profile.getNumComponents() == samples.bands()) {
                    return converted(samples, profile);
                }
            } catch (CMMException | IllegalArgumentException e) {
                return plain(samples);
            }
        }
        return plain(samples);
    }

    private static Pixels converted(Samples samples, ICC_Profile profile) {
        var out = new byte[samples.width() * samples.height() * Pixels.BANDS];
        new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null)
                .filter(
                        raster(samples.data(), samples, samples.bands()),
                        raster(out, samples, Pixels.BANDS));
        return new Pixels(samples.width(), samples.height(), out);
    }

    private static WritableRaster raster(byte[] data, Samples samples, int bands) {
        int[] offsets = new int[bands];
        for (int i = 0; i < bands; i++) {
            offsets[i] = i;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length),
                samples.width(),
                samples.height(),
                samples.width() * bands,
                bands,
                offsets,
                new Point());
    }

    private static Pixels plain(Samples samples) {
        byte[] from = samples.data();
        if (samples.bands() == Pixels.BANDS) {
            return new Pixels(samples.width(), samples.height(), from);
        }
        byte[] out = new byte[samples.width() * samples.height() * Pixels.BANDS];
        for (int i = 0, to = 0; i < from.length; i += samples.bands(), to += Pixels.BANDS) {
            for (int band = 0; band < Pixels.BANDS; band++) {
                out[to + band] = samples.bands() == 1 ? from[i] : ink(from[i + band], from[i + 3]);
            }
        }
        return new Pixels(samples.width(), samples.height(), out);
    }

    private static byte ink(byte colour, byte black) {
        int light = (FULL - (colour & 0xFF)) * (FULL - (black & 0xFF));
        return (byte) ((light + FULL / 2) / FULL);
    }
}
