package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.rules.words.Severity;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What may not be published is refused before anything is kept or numbered. */
class CheckingTest {
    @TempDir private Path home;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(home);
        shop.clock.set(Shanghai.startOf(LocalDate.parse("2026-11-21")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static QuickListing wanted(
            Photo photo, String title, String category, String spec, String code) {
        var sku = new Wanted(spec, code, 3990, 20);
        return new QuickListing(photo, title, category, List.of(sku), null, 0);
    }

    private void refused(QuickListing wanted, String field, String words) {
        assertThatThrownBy(() -> shop.listings.list(Shop.OWNER, wanted))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(Texts.of("zh").of(e)).contains(words);
                        });
        assertThat(shop.listings.shelf().listings()).isEmpty();
        assertThat(shop.list(3990, 20, "A12").slot()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "软底鞋 加V：abc_8866, '', '', '', title, 加V：abc_8866",
        "'', '', 加薇看图, A12, spec, 加薇",
        "'', '', '', 13812345678, code, 13812345678",
        "面霜 干细胞, 美妆/护肤, '', '', title, 干细胞"
    })
    void aBadWordIsRefusedAtItsField(
            String title, String category, String spec, String code, String field, String words) {
        refused(wanted(Shop.photo(9), title, category, spec, code), field, words);
    }

    @Test
    void aCodeInThePhotoThatLeadsAwayIsRefused() throws WriterException {
        Photo photo = qr("https://u.wechat.com/MA0xyz");
        refused(wanted(photo, "软底鞋", "", "", ""), "photo", "u.wechat.com/MA0xyz");
        assertThat(shop.listings.recognise(photo).found()).hasSize(1);
    }

    @Test
    void aMerchantCodeInThePhotoPasses() throws WriterException {
        Photo photo = qr("A12");
        assertThat(shop.listings.recognise(photo).found()).isEmpty();
        assertThat(shop.listings.list(Shop.OWNER, wanted(photo, "软底鞋", "", "", "")).already())
                .isFalse();
    }

    @Test
    void anExpiredCertificateStopsItsCategoryUntilItIsRenewed() {
        var rules = new ShopRules(shop.store, RuleLibrary.shipped());
        QuickListing nuts = wanted(Shop.photo(9), "坚果礼盒", "食品/坚果", "", "");
        assertThat(shop.listings.look(nuts))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ASK));
        rules.hold(Shop.OWNER, "food", "2026-11-20");
        assertThatThrownBy(() -> shop.listings.list(Shop.OWNER, nuts))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(Texts.of("zh").of(e)).contains("食品经营许可证", "2026-11-20"));
        rules.hold(Shop.OWNER, "food", "2027/11/20");
        assertThat(shop.listings.list(Shop.OWNER, nuts).listing().slot()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyAskedAboutIsListed() {
        QuickListing patent = wanted(Shop.photo(9), "发明专利 软底鞋", "", "", "");
        assertThat(shop.listings.look(patent)).hasSize(1);
        assertThat(shop.listings.list(Shop.OWNER, patent).listing().slot()).isEqualTo(1);
    }

    private static Photo qr(String text) throws WriterException {
        var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return Photos.prepare(image);
    }
}
