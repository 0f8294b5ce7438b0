package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.awt.Color;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class PhotosTest {
    private static final byte[] JPEG =
            Pictures.file(Pictures.quarters(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg");

    @TempDir Path folder;

    @Test
    void whatIsTransparentIsWhite() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x01000000);
        new Seen(Photos.prepare(Pictures.file(image, "png"))).shows(20, 20, Color.WHITE);
        new Seen(Photos.prepare(image)).shows(20, 20, Color.WHITE);
        image.setRGB(20, 20, 0x80000000);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, 0x80000000);
        }
        new Seen(Photos.prepare(Pictures.file(image, "png")))
                .shows(20, 20, new Color(127, 127, 127));
    }

    @Test
    void aPaletteMayBeSeenThroughInPlaces() {
        byte[] colours = {(byte) 255, 0};
        var model =
                new IndexColorModel(
                        1, 2, colours, new byte[2], new byte[2], new byte[] {(byte) 255, 0});
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int i = 0; i < 800; i++) {
            image.getRaster().setSample(i % 20, i / 20, 0, 1);
        }
        var seen = new Seen(Photos.prepare(Pictures.file(image, "png")));
        seen.shows(8, 20, Color.WHITE);
        seen.shows(32, 20, Color.RED);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void greyStaysAsGreyAsItIs(int type) {
        var image = new BufferedImage(64, 64, type);
        image.getRaster().setPixels(0, 0, 64, 64, grey(type));
        boolean black = type == BufferedImage.TYPE_BYTE_BINARY;
        new Seen(Photos.prepare(Pictures.file(image, "png")))
                .shows(32, 32, black ? Color.WHITE : new Color(100, 100, 100));
    }

    @Test
    void sixteenBitsAreRead() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 64, 64, 4, new Point());
        for (int i = 0; i < 64 * 64; i++) {
            int[] pixel = {200 * 257, 100 * 257, 50 * 257 + 90, 65_535};
            raster.setPixel(i % 64, i / 64, pixel);
        }
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_USHORT);
        var image = new BufferedImage(model, raster, false, null);
        new Seen(Photos.prepare(Pictures.file(image, "png")))
                .shows(32, 32, new Color(200, 100, 50));
    }

    @Test
    void readsFilesAndSaysWhichIsMissing() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), JPEG);
        assertThat(Photos.prepare(file)).isEqualTo(Photos.prepare(JPEG));
        assertThatThrownBy(() -> Photos.prepare(folder.resolve("b.jpg")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(Texts.of("zh").of(e)).isEqualTo("找不到照片 b.jpg，看看文件名"));
    }

    private static int[] grey(int type) {
        int[] grey = new int[64 * 64];
        Arrays.fill(
                grey,
                switch (type) {
                    case BufferedImage.TYPE_USHORT_GRAY -> 100 << 8;
                    case BufferedImage.TYPE_BYTE_GRAY -> 100;
                    default -> 1;
                });
        return grey;
    }
}
