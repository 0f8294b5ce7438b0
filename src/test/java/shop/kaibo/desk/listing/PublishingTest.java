package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.rules.signed.RuleLibrary;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** What may not be published is said where it was typed, with the words marked. */
class PublishingTest {
    @TempDir Path home;

    @Test
    void badWordsAreMarkedWhileTheyAreTypedAndStopAtEnter() {
        try (var bench = new Bench(home, "zh")) {
            bench.photos(2);
            LineViewModel line = bench.model.line();
            line.text.set("39.9x200 #A12 软底鞋 加V：abc_8866");
            assertThat(line.marks.get().findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.words()).isEqualTo("加V:abc_8866"));
            assertThat(line.verdict.get()).isEqualTo(Verdict.FINE);
            bench.model.enterLine();
            assertThat(line.verdict.get().kind()).isEqualTo(Verdict.Kind.ERROR);
            assertThat(line.verdict.get().sentence()).contains("加V", "客服");
            assertThat(line.text.get()).contains("软底鞋");
            assertThat(bench.model.cards()).hasSize(2);
            line.text.set("39.9x200 #A12 软底鞋");
            assertThat(line.marks.get().findings()).isEmpty();
            bench.model.enterLine();
            assertThat(bench.model.cards()).hasSize(1);
            assertThat(bench.listings.at(1).title()).isEqualTo("软底鞋");
        }
    }

    @Test
    void whatIsOnlyDoubtedGoesOnAfterASecondEnter() {
        try (var bench = new Bench(home, "zh")) {
            bench.photos(1);
            bench.model.line().text.set("39.9x200 发明专利 软底鞋");
            bench.model.enterLine();
            assertThat(bench.model.line().verdict.get().kind()).isEqualTo(Verdict.Kind.WARNING);
            assertThat(bench.model.cards()).hasSize(1);
            bench.model.enterLine();
            bench.model.enterLine();
            assertThat(bench.model.cards()).isEmpty();
        }
    }

    @Test
    void aPhoneNumberForACodeIsSaidAtTheCode() {
        try (var bench = new Bench(home, "zh")) {
            bench.photos(1);
            bench.price("39.9");
            bench.card().code.set("13812345678");
            bench.stock("20");
            CardViewModel card = bench.card();
            assertThat(card.codeVerdict.get().sentence()).contains("13812345678");
            assertThat(bench.model.caret().get().spot()).isEqualTo(Spot.CODE);
            card.code.set("A12");
            bench.model.enter(card, Spot.CODE);
            assertThat(bench.model.cards()).isEmpty();
        }
    }

    @Test
    void aCodeInThePhotoThatLeadsAwayIsSaidAtOnce() throws WriterException {
        try (var bench = new Bench(home, "zh")) {
            bench.paste(qr());
            bench.settle();
            assertThat(bench.card().status().get().kind()).isEqualTo(CardStatus.Kind.ERROR);
            assertThat(bench.card().status().get().text()).contains("u.wechat.com");
            bench.price("39.9");
            bench.stock("20");
            assertThat(bench.model.cards()).hasSize(1);
            assertThat(bench.card().status().get().text()).contains("u.wechat.com");
        }
    }

    @Test
    void anExpiredCertificateStopsAndAMissingOneAsksOnce() {
        try (var bench = new Bench(home, "zh")) {
            var rules = new ShopRules(bench.store, RuleLibrary.shipped());
            bench.photos(3);
            bench.model.line().text.set("39.9x200 #N1 坚果");
            bench.model.enterLine();
            bench.store
                    .db()
                    .write(
                            tx -> {
                                tx.update(
                                        "UPDATE listing SET category = '食品/坚果', category_from"
                                                + " ='own'");
                                tx.touched("listing");
                                return 0;
                            });
            bench.price("39.9");
            bench.card().code.set("N1");
            bench.stock("20");
            assertThat(bench.card().status().get().kind()).isEqualTo(CardStatus.Kind.WARNING);
            assertThat(bench.card().status().get().text()).contains("食品经营许可证");
            bench.model.enter(bench.card(), Spot.STOCK);
            assertThat(bench.model.cards()).hasSize(1);
            rules.hold(bench.actor, "food", "1970-01-01");
            bench.clock.pass(5 * 86_400_000L);
            bench.model.line().text.set("39.9x200 #N1 坚果");
            bench.model.enterLine();
            assertThat(bench.model.cards()).hasSize(1);
            assertThat(bench.model.line().text.get()).isEqualTo("39.9x200 #N1 坚果");
            assertThat(bench.model.line().verdict.get().sentence()).contains("1970-01-01");
            rules.hold(bench.actor, "food", "2100-01-01");
            bench.model.enterLine();
            assertThat(bench.model.cards()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f2-words-dark-zh, true, NORMAL, zh, 39.9x200 #A12 软底鞋 加 V：abc_8866",
        "f2-words-light-en, false, NORMAL, en, 39.9x200 #A12 软底鞋 加 V：abc_8866",
        "f2-words-dark-zh-150, true, LARGE, zh, 39.9x200 #A12 软底鞋 全网最低价",
    })
    void isDrawn(String name, boolean dark, Scale scale, String language, String line)
            throws WriterException {
        BufferedImage away = qr();
        try (var bench = new Bench(home, language)) {
            Fx.run(
                    () -> {
                        for (int i = 0; i < 3; i++) {
                            bench.paste(ItemArt.draw(i, 400, 400));
                        }
                        bench.paste(away);
                        bench.settle();
                        bench.model.cards().getFirst().price.set("59");
                        bench.card().code.set("13812345678");
                        bench.card().stock.set("20");
                        bench.model.enter(bench.card(), Spot.STOCK);
                        bench.model.line().text.set(line);
                        bench.model.focused(bench.card(), Spot.LINE);
                        bench.model.enterLine();
                    });
            Pictures.paint(
                    name,
                    () -> {
                        var frame = new BorderPane(bench.view());
                        frame.setLeft(Em.width(new Region(), 76));
                        frame.setTop(Em.height(new Region(), 52));
                        frame.setBottom(Em.height(new Region(), 44));
                        return frame;
                    },
                    Pictures.Size.LAPTOP,
                    dark,
                    scale);
        }
    }

    private static BufferedImage qr() throws WriterException {
        var bits =
                new QRCodeWriter()
                        .encode("https://u.wechat.com/MA0xyz", BarcodeFormat.QR_CODE, 400, 400);
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }
}
