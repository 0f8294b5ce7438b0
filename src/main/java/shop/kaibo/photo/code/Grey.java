package shop.kaibo.photo.code;

import com.google.zxing.LuminanceSource;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Light per pixel, 0 to 255. */
final class Grey extends LuminanceSource {
    private final byte[] light;

    Grey(int width, int height, byte[] light) {
        super(width, height);
        this.light = light;
    }

    /** Of a photo of ours; the decoder leaves the colours out. */
    static Grey of(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            var param = reader.getDefaultReadParam();
            var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            param.setDestination(image);
            reader.read(0, param);
            return new Grey(
                    width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] given) {
        byte[] row = given != null && given.length >= getWidth() ? given : new byte[getWidth()];
        System.arraycopy(light, y * getWidth(), row, 0, getWidth());
        return row;
    }

    @Override
    public byte[] getMatrix() {
        return light;
    }

    /** Turned by a quarter, so that bars standing upright can be read in lines. */
    Grey turned() {
        int width = getWidth();
        int height = getHeight();
        byte[] out = new byte[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[(width - 1 - x) * height + y] = light[y * width + x];
            }
        }
        return new Grey(height, width, out);
    }
}
