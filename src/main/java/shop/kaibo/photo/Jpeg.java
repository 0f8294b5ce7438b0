package shop.kaibo.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels, and nothing else, as JPEG. */
final class Jpeg {
    /** Platforms count a megabyte in thousands. */
    private static final int LARGEST = 1_000_000;

    private static final int BEST = 90;
    private static final int WORST = 30;
    private static final int STEP = 10;
    private static final int THUMBNAIL = 85;

    private Jpeg() {}

    /** At the best quality that fits into 1 MB. */
    static byte[] photo(Pixels pixels) {
        byte[] jpeg = encode(pixels, BEST);
        for (int q = BEST - STEP; jpeg.length > LARGEST && q >= WORST; q -= STEP) {
            jpeg = encode(pixels, q);
        }
        return jpeg;
    }

    static byte[] thumbnail(Pixels pixels) {
        return encode(pixels, THUMBNAIL);
    }

    private static byte[] encode(Pixels pixels, int percent) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(percent / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels.image(), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
