package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import javax.imageio.ImageIO;

class PhotosTest {
    private static final byte[] JPEG =
            Pictures.file(Pictures.quarters(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302"
    })
    void isUprightHoweverTheCameraWasHeld(int orientation, String corners) throws IOException {
        Photo photo = Photos.prepare(Pictures.withExif(JPEG, orientation));
        assertThat(photo.width()).isEqualTo(orientation < 5 ? 1080 : 810);
        assertThat(photo.height()).isEqualTo(orientation < 5 ? 810 : 1080);
        BufferedImage image = read(photo.jpeg());
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            near(image.getRGB(x, y), Pictures.CORNERS[corners.charAt(i) - '0']);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void readsEveryFormat(String format) throws IOException {
        Photo photo =
                Photos.prepare(
                        Pictures.file(
                                Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB), format));
        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(200);
        near(read(photo.jpeg()).getRGB(10, 10), Color.RED);
        assertThat(read(photo.thumbnailJpeg()).getWidth()).isEqualTo(160);
    }

    @Test
    void readsWebp() {
        // one pixel, made with libwebp
        Photo photo =
                Photos.prepare(
                        Base64.getDecoder()
                                .decode(
                                        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"));
        assertThat(photo.width()).isEqualTo(1);
    }

    @Test
    void sameInSameOut() {
        Photo photo = Photos.prepare(JPEG);
        assertThat(Photos.prepare(JPEG.clone()).sha256()).isEqualTo(photo.sha256());
        assertThat(Photos.prepare(JPEG).thumbnailJpeg()).isEqualTo(photo.thumbnailJpeg());
        assertThat(Sha256.hex(photo.jpeg())).isEqualTo(photo.sha256());
    }

    @Test
    void leavesNothingButPixels() {
        byte[] jpeg = Photos.prepare(Pictures.withExif(JPEG, 6)).jpeg();
        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif", "GPS", "ICC_PROFILE");
        for (int marker = 0xE1; marker <= 0xEF; marker++) {
            assertThat(text).doesNotContain("\u00FF" + (char) marker);
        }
    }

    @Test
    void fitsIntoOneMegabyteWhateverIsOnIt() {
        var noise = new BufferedImage(1080, 1080, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 1080 * 1080; i++) {
            noise.setRGB(i % 1080, i / 1080, random.nextInt());
        }
        assertThat(Photos.prepare(noise).jpeg()).hasSizeLessThanOrEqualTo(1_000_000);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x01000000);
        near(read(Photos.prepare(Pictures.file(image, "png")).jpeg()).getRGB(20, 20), Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void greyStaysAsGreyAsItIs(int type) throws IOException {
        var image = new BufferedImage(64, 64, type);
        image.getRaster().setPixels(0, 0, 64, 64, grey(type));
        int shown = read(Photos.prepare(Pictures.file(image, "png")).jpeg()).getRGB(32, 32);
        near(
                shown,
                type == BufferedImage.TYPE_BYTE_BINARY ? Color.WHITE : new Color(100, 100, 100));
    }

    @Test
    void aNearPictureHasANearHash() {
        BufferedImage image = Pictures.quarters(1600, 1200, BufferedImage.TYPE_INT_RGB);
        long hash = Photos.prepare(image).perceptualHash();
        assertThat(Photo.distance(hash, Photos.prepare(JPEG).perceptualHash())).isLessThan(7);
        BufferedImage gradient = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 600; y++) {
                gradient.setRGB(x, y, new Color(255 - x / 4, 255 - x / 4, 0).getRGB());
            }
        }
        assertThat(Photo.distance(hash, Photos.prepare(gradient).perceptualHash()))
                .isGreaterThan(12);
    }

    @Test
    void aLargeOneIsReadInSteps() {
        Photo photo =
                Photos.prepare(
                        Pictures.file(
                                Pictures.quarters(9000, 6000, BufferedImage.TYPE_BYTE_GRAY),
                                "png"));
        assertThat(photo.width()).isEqualTo(1080);
        assertThat(photo.height()).isEqualTo(720);
    }

    @Test
    void refusesWhatIsNoPicture() {
        refused("photo.empty", new byte[0]);
        refused("photo.alien", "39.90,200\r\nA12".getBytes(StandardCharsets.UTF_8));
        refused("photo.alien", "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
        refused("photo.heic", "\0\0\0\u0018ftypheic mif1".getBytes(StandardCharsets.ISO_8859_1));
        refused("photo.huge", Pictures.pngHeader(60_000, 60_000));
        refused("photo.truncated", Pictures.pngHeader(600, 600));
        refused("photo.heavy", new byte[(40 << 20) + 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void refusesHalfAFile(String format) {
        byte[] file =
                Pictures.file(Pictures.quarters(400, 300, BufferedImage.TYPE_INT_RGB), format);
        refused("photo.truncated", Arrays.copyOf(file, file.length / 2));
    }

    @Test
    void brokenBytesAreRefusedNotThrownAbout() {
        var random = new Random(7);
        for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
            byte[] file =
                    Pictures.file(Pictures.quarters(60, 40, BufferedImage.TYPE_INT_RGB), format);
            for (int i = 0; i < 150; i++) {
                byte[] broken = file.clone();
                for (int n = 0; n < 4; n++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(Photos.prepare(broken).width()).isPositive();
                } catch (Refused e) {
                    assertThat(e.field()).isEqualTo("photo");
                }
            }
        }
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

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> Photos.prepare(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(Texts.of("zh").of(e)).doesNotContain("{", "photo.");
                            assertThat(Texts.of("en").of(e)).doesNotContain("{", "photo.");
                        });
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

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void near(int rgb, Color wanted) {
        Color shown = new Color(rgb);
        assertThat(shown.getRed()).isCloseTo(wanted.getRed(), within(6));
        assertThat(shown.getGreen()).isCloseTo(wanted.getGreen(), within(6));
        assertThat(shown.getBlue()).isCloseTo(wanted.getBlue(), within(6));
    }
}
