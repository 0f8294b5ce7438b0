package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** What comes out, on both ways. */
@ParameterizedClass
@EnumSource(Route.class)
class DarkroomTest {
    private static final byte[] JPEG =
            Pictures.file(Pictures.quarters(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg");

    @Parameter Route route;
    private Darkroom darkroom;

    @BeforeEach
    void enter() {
        darkroom = route.darkroom();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302"
    })
    void isUprightHoweverTheCameraWasHeld(int orientation, String corners) {
        var seen = new Seen(develop(Pictures.withExif(JPEG, orientation)));
        seen.measures(orientation < 5 ? 1080 : 810, orientation < 5 ? 810 : 1080);
        seen.corners(corners);
        byte[] png = Pictures.file(Pictures.quarters(400, 300, BufferedImage.TYPE_INT_RGB), "png");
        new Seen(develop(Pictures.withChunk(png, "eXIf", Pictures.tiff(orientation))))
                .corners(corners);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void readsEveryFormat(String format) {
        BufferedImage image = Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB);
        var seen = new Seen(develop(Pictures.file(image, format)));
        seen.measures(300, 200);
        seen.corners("0123");
        assertThat(Seen.read(seen.photo().thumbnailJpeg()).getWidth()).isEqualTo(160);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 1600", "png, 1600", "gif, 1600", "jpeg, 64", "png, 33"})
    void readsWhatComesInPasses(String format, int width) {
        BufferedImage image = Pictures.quarters(width, width, BufferedImage.TYPE_INT_RGB);
        new Seen(develop(Pictures.progressive(image, format))).corners("0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters.webp", "quarters-lossless.webp"})
    void readsWebp(String name) {
        var seen = new Seen(develop(Pictures.kept(name)));
        seen.measures(64, 48);
        seen.corners("0G23");
        byte[] turned = Pictures.withRiffChunk(Pictures.kept(name), "EXIF", Pictures.tiff(6));
        new Seen(develop(turned)).corners("203G");
    }

    @Test
    void cutsTheMiddleSquare() {
        byte[] wide =
                Pictures.file(Pictures.quarters(5000, 2000, BufferedImage.TYPE_INT_RGB), "jpeg");
        var seen = new Seen(darkroom.develop(Pictures.withExif(wide, 6), Crop.SQUARE));
        seen.measures(1080, 1080);
        seen.corners("2031");
        BufferedImage small = Pictures.quarters(90, 40, BufferedImage.TYPE_INT_RGB);
        for (String format : new String[] {"jpeg", "png", "gif"}) {
            new Seen(darkroom.develop(Pictures.file(small, format), Crop.SQUARE)).measures(40, 40);
        }
    }

    @Test
    void inksBecomeLight() {
        for (int transform : new int[] {0, 2}) {
            new Seen(develop(Pictures.inks(64, 48, transform, 0, 255, 255, 0)))
                    .shows(32, 24, Color.RED);
            new Seen(develop(Pictures.inks(64, 48, transform, 0, 0, 0, 128)))
                    .shows(32, 24, new Color(127, 127, 127));
        }
    }

    @Test
    void displayP3ComesOutAsItLooked() {
        Color stored = new Color(200, 100, 50);
        // the same light in sRGB; taken as sRGB it would stay 200, 100, 50
        Color wanted = new Color(216, 93, 38);
        byte[] icc = Icc.displayP3();
        BufferedImage image = Pictures.plain(64, 64, stored);
        byte[] jpeg = Pictures.withProfile(Pictures.file(image, "jpeg"), icc);
        new Seen(develop(jpeg)).shows(32, 32, wanted);
        byte[] png = Pictures.withChunk(Pictures.file(image, "png"), "iCCP", Pictures.packed(icc));
        new Seen(develop(png)).shows(32, 32, wanted);
    }

    @Test
    void aProfileOfAnotherMakeIsLeftAside() {
        BufferedImage image = Pictures.plain(64, 64, new Color(200, 100, 50));
        byte[] grey = Pictures.withProfile(Pictures.file(image, "jpeg"), Icc.darkGrey());
        new Seen(develop(grey)).shows(32, 32, new Color(200, 100, 50));
        byte[] broken = Pictures.withProfile(Pictures.file(image, "jpeg"), new byte[200]);
        new Seen(develop(broken)).shows(32, 32, new Color(200, 100, 50));
    }

    @Test
    void greyHasItsProfileToo() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            image.getRaster().setSample(i % 64, i / 64, 0, 180);
        }
        byte[] jpeg = Pictures.file(image, "jpeg");
        new Seen(develop(jpeg)).shows(32, 32, new Color(180, 180, 180));
        // 180/255 to the fourth is a quarter of the light
        new Seen(develop(Pictures.withProfile(jpeg, Icc.darkGrey())))
                .shows(32, 32, new Color(137, 137, 137));
    }

    @Test
    void fineLinesStayFine() {
        var lines = new BufferedImage(4320, 1440, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 4320 * 1440; i++) {
            // eight pixels each, so two in the photo; a decoder that goes too far sees only grey
            lines.setRGB(i % 4320, i / 4320, (i % 4320 + 4) / 8 % 2 == 0 ? 0xFFFFFF : 0);
        }
        for (String format : new String[] {"jpeg", "png"}) {
            BufferedImage seen = new Seen(develop(Pictures.file(lines, format))).image();
            int contrast = 0;
            for (int x = 400; x < 600; x += 4) {
                contrast += (seen.getRGB(x, 180) & 0xFF) - (seen.getRGB(x + 2, 180) & 0xFF);
            }
            assertThat(Math.abs(contrast) / 50).as(format).isGreaterThan(150);
        }
    }

    @Test
    void sameInSameOut() {
        Photo photo = develop(JPEG);
        assertThat(develop(JPEG.clone()).sha256()).isEqualTo(photo.sha256());
        assertThat(develop(JPEG).thumbnailJpeg()).isEqualTo(photo.thumbnailJpeg());
        assertThat(Sha256.hex(photo.jpeg())).isEqualTo(photo.sha256());
    }

    @Test
    void leavesNothingButPixels() {
        byte[] file = Pictures.withProfile(Pictures.withExif(JPEG, 6), Icc.displayP3());
        assertThat(text(file)).contains("GPSLatitude", "ICC_PROFILE");
        Photo photo = develop(file);
        for (byte[] jpeg : new byte[][] {photo.jpeg(), photo.thumbnailJpeg()}) {
            assertThat(text(jpeg)).doesNotContain("Exif", "GPS", "ICC_PROFILE");
            for (int marker = 0xE1; marker <= 0xEF; marker++) {
                assertThat(text(jpeg)).doesNotContain("\u00FF" + (char) marker);
            }
        }
    }

    @Test
    void fitsIntoOneMegabyteWhateverIsOnIt() {
        var noise = new BufferedImage(1080, 1080, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 1080 * 1080; i++) {
            noise.setRGB(i % 1080, i / 1080, random.nextInt());
        }
        assertThat(darkroom.develop(noise, Crop.WHOLE).jpeg()).hasSizeLessThanOrEqualTo(1_000_000);
    }

    @Test
    void aLargeOneIsReadInRows() {
        BufferedImage image = Pictures.quarters(9000, 6000, BufferedImage.TYPE_BYTE_GRAY);
        for (String format : new String[] {"png", "jpeg"}) {
            new Seen(develop(Pictures.file(image, format))).measures(1080, 720);
        }
    }

    @Test
    void anInterruptedThreadLeaves() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> develop(JPEG)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(develop(JPEG).width()).isEqualTo(1080);
    }

    private Photo develop(byte[] file) {
        return darkroom.develop(file, Crop.WHOLE);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
