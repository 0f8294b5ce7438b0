package shop.kaibo.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture files of every make for the tests. */
public final class Pictures {
    static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    private Pictures() {}

    /** A small file made elsewhere, by the tools of its format. */
    public static byte[] kept(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Red, green on top; blue, yellow below. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            g.setColor(CORNERS[i]);
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        g.dispose();
        return image;
    }

    static BufferedImage plain(int width, int height, Color colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    public static byte[] file(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** In several scans or passes, as pages on the web are. */
    public static byte[] progressive(BufferedImage image, String format) {
        return written(format, new IIOImage((RenderedImage) image, null, null), true);
    }

    /** Four inks of one colour each, 255 as full, stored upside down as Adobe does. */
    static byte[] inks(int width, int height, int adobeTransform, int... inks) {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        int[] stored = new int[4];
        for (int i = 0; i < 4; i++) {
            stored[i] = 255 - inks[i];
        }
        if (adobeTransform == 2) {
            // the other way round twice: the three are kept as if the inks were light
            double r = inks[0];
            double g = inks[1];
            double b = inks[2];
            stored[0] = (int) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
            stored[1] = (int) Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b);
            stored[2] = (int) Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b);
        }
        for (int i = 0; i < width * height; i++) {
            raster.setPixel(i % width, i / width, stored);
        }
        byte[] jpeg = written("jpeg", new IIOImage(raster, null, null), false);
        byte[] adobe = new byte[12];
        System.arraycopy("Adobe".getBytes(StandardCharsets.US_ASCII), 0, adobe, 0, 5);
        adobe[6] = 100;
        adobe[11] = (byte) adobeTransform;
        return withSegment(jpeg, 0xEE, adobe);
    }

    private static byte[] written(String format, IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JPEG with an EXIF block behind its first marker: orientation, and a GPS text. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer body = ByteBuffer.allocate(6 + tiff.length);
        body.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return withSegment(jpeg, 0xE1, body.array());
    }

    public static byte[] withProfile(byte[] jpeg, byte[] icc) {
        ByteBuffer body = ByteBuffer.allocate(14 + icc.length);
        body.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
        return withSegment(jpeg, 0xE2, body.put(icc).array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + body.length);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
        out.putShort((short) (2 + body.length)).put(body);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] tiff(int orientation) {
        byte[] gps = "GPSLatitude 39.9042".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + gps.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(gps);
        return tiff.array();
    }

    /** A PNG that only claims to have so many pixels. */
    public static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        byte[] chunk = chunk("IHDR", header.array());
        ByteBuffer out = ByteBuffer.allocate(8 + chunk.length);
        return out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .put(chunk)
                .array();
    }

    /** The PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] body) {
        byte[] chunk = chunk(name, body);
        ByteBuffer out = ByteBuffer.allocate(png.length + chunk.length);
        return out.put(png, 0, 33).put(chunk).put(png, 33, png.length - 33).array();
    }

    /** The WebP with one more chunk at its end. */
    static byte[] withRiffChunk(byte[] webp, String name, byte[] body) {
        int padded = body.length + body.length % 2;
        ByteBuffer out =
                ByteBuffer.allocate(webp.length + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.put(webp).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(body.length).put(body);
        return out.putInt(4, out.capacity() - 8).array();
    }

    /** A profile as PNG keeps it: a name, and the rest packed. */
    static byte[] packed(byte[] icc) {
        var deflater = new Deflater();
        deflater.setInput(icc);
        deflater.finish();
        byte[] out = new byte[icc.length + 100];
        int size = deflater.deflate(out);
        deflater.end();
        return ByteBuffer.allocate(4 + size)
                .put(new byte[] {'p', '3', 0, 0})
                .put(out, 0, size)
                .array();
    }

    private static byte[] chunk(String name, byte[] body) {
        ByteBuffer out = ByteBuffer.allocate(12 + body.length);
        out.putInt(body.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(body);
        var crc = new CRC32();
        crc.update(out.array(), 4, 4 + body.length);
        return out.putInt((int) crc.getValue()).array();
    }
}
