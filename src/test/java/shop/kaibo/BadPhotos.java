package shop.kaibo;

import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A folder with two photos and everything that only says it is one. */
final class BadPhotos {
    private BadPhotos() {}

    static void into(Path photos) throws IOException {
        byte[] good = ItemArt.jpeg(0, 240);
        Files.write(photos.resolve("good.jpg"), good);
        Files.write(photos.resolve("照片二.jpg"), ItemArt.jpeg(1, 240));
        Files.writeString(photos.resolve("text.jpg"), "红色软底鞋，三十九块九\n".repeat(20));
        Files.write(photos.resolve("zero.jpg"), new byte[0]);
        Files.write(photos.resolve("half.jpg"), Arrays.copyOf(good, good.length / 2));
        Files.write(photos.resolve("huge.png"), pngHeader(60_000));
        Files.createDirectory(photos.resolve("folder.jpg"));
    }

    private static byte[] pngHeader(int side) {
        byte[] kind = "IHDR".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer chunk = ByteBuffer.allocate(17).put(kind).putInt(side).putInt(side);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
        return png.put(chunk.array()).putInt((int) crc.getValue()).array();
    }
}
