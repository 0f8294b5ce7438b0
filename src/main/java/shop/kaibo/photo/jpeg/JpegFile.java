package shop.kaibo.photo.jpeg;

import shop.kaibo.photo.raster.Orientation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A JPEG whose markers have been read and found to be sound, before any decoder sees it: what it
 * claims, its profile, how the camera was held. Thread-safe.
 *
 * @param components 1 grey, 3 colours, 4 inks
 * @param icc the embedded profile, empty when there is none
 * @param head all that a decoder needs before the data: no EXIF, no profile, no comments
 * @param file the data lie in it, from {@code scan} to before {@code end}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record JpegFile(
        int width,
        int height,
        int components,
        Orientation orientation,
        byte[] icc,
        byte[] head,
        byte[] file,
        int scan,
        int end) {
    /** Refuses what is cut off, too large or of a kind no decoder here reads. */
    public static JpegFile of(byte[] file) {
        var reading = new JpegReading(file);
        reading.head();
        reading.limits();
        reading.scans();
        return new JpegFile(
                reading.width,
                reading.height,
                reading.ids.length,
                reading.orientation,
                reading.profile(),
                reading.plainHead(),
                file,
                reading.scan,
                reading.end);
    }

    /** The file as a decoder is to see it. */
    public InputStream plain() {
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new ByteArrayInputStream(file, scan, end - scan));
    }
}
