package shop.kaibo.photo.camera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuyvTest {
    @ParameterizedTest
    @CsvSource({
        "16, 128, 128, 000000",
        "235, 128, 128, FFFFFF",
        "81, 90, 240, FF0000",
        "145, 54, 34, 00FF00",
        "41, 240, 110, 0000FF",
    })
    void primaryColours(int y, int u, int v, String rgb) {
        byte[] two = {(byte) y, (byte) u, (byte) y, (byte) v};
        int seen = Yuyv.image(two, 2, 1, 4).getRGB(1, 0) & 0xFFFFFF;
        int wanted = Integer.parseInt(rgb, 16);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(seen >> shift & 0xFF).isCloseTo(wanted >> shift & 0xFF, near());
        }
    }

    private static org.assertj.core.data.Offset<Integer> near() {
        return org.assertj.core.data.Offset.offset(2);
    }
}
