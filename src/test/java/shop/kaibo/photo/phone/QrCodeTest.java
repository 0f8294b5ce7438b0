package shop.kaibo.photo.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class QrCodeTest {
    @Test
    void aPhoneReadsTheAddressBack() throws Exception {
        String url = "http://192.168.178.123:54321/aBcDeFgHiJkLmNoPqRsT_-";
        QrCode code = QrCode.of(url);
        assertThat(code.side()).isEqualTo(33);
        int px = 4;
        int side = (code.side() + 2 * QrCode.EDGE) * px;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < code.side() * px; y++) {
            for (int x = 0; x < code.side() * px; x++) {
                if (code.dark(x / px, y / px)) {
                    pixels[(y + QrCode.EDGE * px) * side + x + QrCode.EDGE * px] = 0;
                }
            }
        }
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(url);
    }
}
