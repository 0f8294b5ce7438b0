package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is no photo, or would fill the memory, is refused with a sentence, on both ways. */
@ParameterizedClass
@EnumSource(Route.class)
class RefusalTest {
    private static final BufferedImage IMAGE =
            Pictures.quarters(400, 300, BufferedImage.TYPE_INT_RGB);
    private static final byte[] JPEG = Pictures.file(IMAGE, "jpeg");

    @Parameter Route route;
    private Darkroom darkroom;

    @BeforeEach
    void enter() {
        darkroom = route.darkroom();
    }

    @Test
    void whatIsNoPicture() {
        refused("photo.empty", new byte[0]);
        refused("photo.alien", "39.90,200\r\nA12".getBytes(StandardCharsets.UTF_8));
        refused("photo.alien", "%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8));
        refused("photo.heavy", new byte[(40 << 20) + 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void halfAFile(String format) {
        byte[] file = Pictures.file(IMAGE, format);
        refused("photo.truncated", Arrays.copyOf(file, file.length / 2));
    }

    @Test
    void aJpegWithAHoleInIt() {
        byte[] holed = JPEG.clone();
        int hole = holed.length / 2;
        System.arraycopy(JPEG, hole + 400, holed, hole, holed.length - hole - 400);
        refused("photo.truncated", Arrays.copyOf(holed, holed.length - 400));
    }

    @Test
    void aPngWithOneWrongBit() {
        byte[] png = Pictures.file(IMAGE, "png");
        png[png.length / 2] ^= 4;
        refused("photo.truncated", png);
        // pixels may unpack all the same: only the sum behind the data tells
        byte[] sum = Pictures.file(IMAGE, "png");
        sum[sum.length - 14] ^= 4;
        refused("photo.truncated", sum);
    }

    @Test
    void claimsBeyondTheLimits() {
        refused("photo.huge", Pictures.pngHeader(60_000, 60_000));
        refused("photo.huge", Pictures.pngHeader(1, Integer.MAX_VALUE));
        refused("photo.truncated", Pictures.pngHeader(0, 600));
        refused("photo.truncated", Pictures.pngHeader(600, 600));
        refused("photo.huge", sized(JPEG, 60_000, 60_000));
        refused("photo.truncated", sized(JPEG, 0, 300));
    }

    @Test
    void aJpegInScansIsHeldWholeSoItMustBeSmaller() {
        byte[] scans = Pictures.progressive(IMAGE, "jpeg");
        // fits as rows, but its coefficients would be kept: three bytes a pixel
        refused("photo.huge", sized(scans, 9_000, 9_000));
        refused("photo.truncated", sized(JPEG, 9_000, 9_000));
    }

    @Test
    void aScanRepeatedWithoutEnd() {
        byte[] scans = Pictures.progressive(IMAGE, "jpeg");
        int last = lastScan(scans);
        byte[] scan = Arrays.copyOfRange(scans, last, scans.length - 2);
        byte[] bomb = Arrays.copyOf(scans, scans.length + 200 * scan.length);
        for (int i = 0; i < 200; i++) {
            System.arraycopy(scan, 0, bomb, scans.length - 2 + i * scan.length, scan.length);
        }
        bomb[bomb.length - 2] = (byte) 0xFF;
        bomb[bomb.length - 1] = (byte) 0xD9;
        refused("photo.rare", bomb);
    }

    @Test
    void kindsNobodySends() {
        byte[] arithmetic = JPEG.clone();
        arithmetic[frame(JPEG) + 1] = (byte) 0xC9;
        refused("photo.rare", arithmetic);
        byte[] twelveBits = JPEG.clone();
        twelveBits[frame(JPEG) + 4] = 12;
        refused("photo.rare", twelveBits);
        byte[] inside = Pictures.file(IMAGE, "bmp");
        inside[30] = 4; // a JPEG in a BMP
        refused("photo.rare", inside);
    }

    private void refused(String key, byte[] file) {
        assertThatThrownBy(() -> darkroom.develop(file, Crop.WHOLE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.field()).isEqualTo("photo");
                            for (String language : new String[] {"zh", "en"}) {
                                assertThat(Texts.of(language).of(e)).doesNotContain("{", "photo.");
                            }
                        });
    }

    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] out = jpeg.clone();
        int at = frame(jpeg) + 5;
        out[at] = (byte) (height >> 8);
        out[at + 1] = (byte) height;
        out[at + 2] = (byte) (width >> 8);
        out[at + 3] = (byte) width;
        return out;
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; ; i++) {
            int marker = jpeg[i + 1] & 0xFF;
            if (jpeg[i] == -1 && (marker == 0xC0 || marker == 0xC2)) {
                return i;
            }
        }
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while (jpeg[at] != -1 || jpeg[at + 1] != (byte) 0xDA) {
            at--;
        }
        return at;
    }
}
