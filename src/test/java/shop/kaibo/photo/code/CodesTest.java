package shop.kaibo.photo.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.photo.Photos;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

class CodesTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    @ParameterizedTest
    @CsvSource({
        "EAN_13, 6901234567892",
        "EAN_8, 96385074",
        "UPC_A, 036000291452",
        "CODE_128, A12-38",
        "CODE_39, HZ 0815",
    })
    void readsTheBarsOfALabel(BarcodeFormat format, String text) {
        BufferedImage photo = table();
        label(photo, format, text, 420, 300, 620, 180, 0);
        assertThat(Codes.in(Photos.prepare(photo)))
                .containsExactly(new Code(Code.Kind.valueOf(format.name()), text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 90, 180, 270})
    void readsItHoweverItLies(int degrees) {
        BufferedImage photo = table();
        label(photo, BarcodeFormat.EAN_13, "6901234567892", 500, 400, 620, 260, degrees);
        assertThat(Codes.in(Photos.prepare(photo)))
                .containsExactly(new Code(Code.Kind.EAN_13, "6901234567892"));
    }

    @Test
    void readsQrInChineseWhereverItStands() {
        BufferedImage photo = table();
        label(photo, BarcodeFormat.QR_CODE, "https://u.wechat.com/店铺", 900, 700, 300, 300, 20);
        assertThat(Codes.in(Photos.prepare(photo)))
                .containsExactly(new Code(Code.Kind.QR, "https://u.wechat.com/店铺"));
    }

    @Test
    void seesEachCodeOnceBarsFirst() {
        BufferedImage photo = table();
        label(photo, BarcodeFormat.QR_CODE, "one", 100, 700, 260, 260, 0);
        label(photo, BarcodeFormat.QR_CODE, "two", 1200, 700, 260, 260, 0);
        label(photo, BarcodeFormat.CODE_128, "A12", 300, 100, 500, 120, 0);
        label(photo, BarcodeFormat.EAN_13, "6901234567892", 300, 500, 620, 150, 0);
        assertThat(Codes.in(Photos.prepare(photo)))
                .containsExactlyInAnyOrder(
                        new Code(Code.Kind.CODE_128, "A12"),
                        new Code(Code.Kind.EAN_13, "6901234567892"),
                        new Code(Code.Kind.QR, "one"),
                        new Code(Code.Kind.QR, "two"))
                .endsWith(new Code(Code.Kind.QR, "one"), new Code(Code.Kind.QR, "two"));
    }

    @Test
    void seesNoneWhereThereIsNone() {
        assertThat(Codes.in(Photos.prepare(table()))).isEmpty();
        var dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(Codes.in(Photos.prepare(dot))).isEmpty();
    }

    @Test
    void knowsBarsFromSquares() {
        assertThat(Code.Kind.EAN_13.bars()).isTrue();
        assertThat(Code.Kind.QR.bars()).isFalse();
    }

    /** A table top as a phone sees it: uneven light, grain, some strong lines. */
    private static BufferedImage table() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(
                new GradientPaint(
                        0, 0, new Color(90, 70, 50), WIDTH, HEIGHT, new Color(200, 180, 150)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(60, 40, 30));
        for (int x = 0; x < WIDTH; x += 170) {
            g.fillRect(x, 0, 6, HEIGHT);
        }
        g.dispose();
        var random = new Random(5);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            Color c = new Color(image.getRGB(i % WIDTH, i / WIDTH));
            int grain = random.nextInt(17) - 8;
            image.setRGB(
                    i % WIDTH,
                    i / WIDTH,
                    new Color(
                                    Math.clamp(c.getRed() + grain, 0, 255),
                                    Math.clamp(c.getGreen() + grain, 0, 255),
                                    Math.clamp(c.getBlue() + grain, 0, 255))
                            .getRGB());
        }
        return image;
    }

    private static void label(
            BufferedImage photo,
            BarcodeFormat format,
            String text,
            int x,
            int y,
            int width,
            int height,
            int degrees) {
        Graphics2D g = photo.createGraphics();
        g.rotate(Math.toRadians(degrees), x + width / 2.0, y + height / 2.0);
        g.setColor(new Color(235, 232, 225));
        g.fillRect(x - 30, y - 30, width + 60, height + 60);
        BitMatrix matrix;
        try {
            matrix =
                    new MultiFormatWriter()
                            .encode(
                                    text,
                                    format,
                                    width,
                                    height,
                                    java.util.Map.of(
                                            com.google.zxing.EncodeHintType.CHARACTER_SET,
                                            "UTF-8"));
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
        g.setColor(new Color(30, 28, 26));
        for (int dy = 0; dy < matrix.getHeight(); dy++) {
            for (int dx = 0; dx < matrix.getWidth(); dx++) {
                if (matrix.get(dx, dy)) {
                    g.fillRect(x + dx, y + dy, 1, 1);
                }
            }
        }
        g.dispose();
    }
}
