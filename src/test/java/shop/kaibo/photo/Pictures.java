package shop.kaibo.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Picture files of every make for the tests. */
final class Pictures {
    static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    private Pictures() {}

    /** Red, green on top; blue, yellow below. */
    static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            g.setColor(CORNERS[i]);
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        g.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
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

    /** The JPEG with an EXIF block behind its first marker: orientation, and a GPS text. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] gps = "GPSLatitude 39.9042".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + gps.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(gps);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG that only claims to have so many pixels. */
    static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer out = ByteBuffer.allocate(8 + 4 + 17 + 4);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        return out.putInt(13).put(chunk.array()).putInt((int) crc.getValue()).array();
    }
}
