package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.listing.Listing;
import shop.kaibo.photo.Pictures;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A merchant alone on air: nothing but keys, counted where the window receives them. */
class TwentyByKeysTest {
    private static final double KEY_S = 0.28;
    private static final double THOUGHT_S = 1.35;
    private static final String[] PRICES = {"39.9", "128", "59", "9.9", "18.8"};

    @TempDir Path home;

    @Test
    void twentyMixedPhotosInTwoMinutes() throws IOException {
        try (var bench = new Bench(home.resolve("shop"), "zh");
                var keys = new Keyboard(() -> ListingViewTest.framed(bench.view()))) {
            List<Path> files = mixed(20);
            Fx.run(() -> bench.model.add(files));
            keys.counted();
            double seconds = 0;
            int mostTyped = 0;
            int mostSticky = 0;
            double longest = 0;
            int all = 0;
            for (int i = 0; i < 20; i++) {
                boolean sticky = i >= 10;
                keys.type(PRICES[i % PRICES.length] + "\n");
                keys.type(sticky ? "\n" : (i % 2 == 0 ? "200" : "50") + "\n");
                int counted = keys.counted();
                double took = counted * KEY_S + 2 * THOUGHT_S;
                all += counted;
                seconds += took;
                longest = Math.max(longest, took);
                mostTyped = sticky ? mostTyped : Math.max(mostTyped, counted);
                mostSticky = sticky ? Math.max(mostSticky, counted) : mostSticky;
            }
            System.out.printf(
                    Locale.ROOT,
                    "20 photos, %d keys: at most %d an item, %d with the stock of before; at most"
                            + " %.1f s an item, %.1f s in all%n",
                    all,
                    mostTyped,
                    mostSticky,
                    longest,
                    seconds);
            assertThat(mostTyped).isLessThanOrEqualTo(11);
            assertThat(mostSticky).isLessThanOrEqualTo(8);
            assertThat(longest).isLessThanOrEqualTo(8.5);
            assertThat(seconds).isLessThanOrEqualTo(120);
            List<Listing> listed = bench.listings.shelf().listings();
            assertThat(listed).hasSize(20).allMatch(l -> l.skus().getFirst().priceFen() >= 990);
            assertThat(listed).extracting(Listing::slot).doesNotHaveDuplicates();
            assertThat(listed.get(7).skus().getFirst().code()).isEqualTo("6901234567892");
            assertThat(listed.getLast().left()).isEqualTo(50);
        }
    }

    @Test
    void whatWasSeenBeforeIsRestockedInstead() throws IOException {
        try (var bench = new Bench(home.resolve("shop"), "zh");
                var keys = new Keyboard(() -> ListingViewTest.framed(bench.view()))) {
            Fx.run(() -> bench.paste(ItemArt.draw(3, 500, 500)));
            keys.type("39.9\n20\tB7\n");
            assertThat(bench.listings.at(1).left()).isEqualTo(20);
            Fx.run(
                    () -> {
                        bench.paste(ItemArt.draw(3, 300, 300));
                        bench.paste(ItemArt.draw(9, 300, 300));
                    });
            assertThat(bench.card().status().get())
                    .isEqualTo(new CardStatus(CardStatus.Kind.SEEN, "见过 1 号，Ctrl R 补货"));
            assertThat(bench.card().code.get()).isEqualTo("b7");
            assertThat(bench.card().untouched()).as("nobody typed it").isTrue();
            Fx.run(() -> CutText.check(keys.root()));
            keys.withCtrl(KeyCode.R);
            keys.type("30\n");
            assertThat(bench.listings.at(1).left()).isEqualTo(50);
            assertThat(bench.model.cards()).hasSize(1);
            assertThat(bench.card().status().get().kind()).isEqualTo(CardStatus.Kind.HERE);
            Fx.run(bench.undo::run);
            assertThat(bench.listings.at(1).left()).isEqualTo(20);
            assertThat(bench.model.cards()).hasSize(2);
            keys.withCtrl(KeyCode.R);
            assertThat(bench.listings.at(1).left()).as("its pieces are typed").isEqualTo(50);
            keys.withCtrl(KeyCode.R);
            assertThat(bench.model.cards()).as("never seen: nothing to restock").hasSize(1);
        }
    }

    @Test
    void whatAPersonTypedIsNotOverwritten() {
        try (var bench = new Bench(home.resolve("shop"), "zh")) {
            var card = new CardViewModel[1];
            Fx.run(
                    () ->
                            bench.model.add(
                                    "",
                                    () -> {
                                        card[0] = bench.card();
                                        card[0].code.set("Z9");
                                        return shop.kaibo.photo.Photos.prepare(labelled());
                                    }));
            assertThat(card[0].code.get()).isEqualTo("Z9");
        }
    }

    /** Photos of phones and of the web: upright, lying, PNG, in passes, one with a label. */
    private List<Path> mixed(int count) throws IOException {
        Path folder = Files.createDirectories(home.resolve("photos of today"));
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            BufferedImage image = i == 7 ? labelled() : ItemArt.draw(i, 400, 300 + 40 * (i % 3));
            byte[] bytes =
                    switch (i % 4) {
                        case 0 -> Pictures.withExif(Pictures.file(image, "jpeg"), 1 + i % 8);
                        case 1 -> Pictures.file(image, "png");
                        case 2 -> Pictures.progressive(image, "jpeg");
                        default -> Pictures.file(image, "jpeg");
                    };
            files.add(Files.write(folder.resolve("IMG_" + i), bytes));
        }
        return files;
    }

    private static BufferedImage labelled() {
        BufferedImage image = ItemArt.draw(5, 1000, 800);
        try {
            BitMatrix bars =
                    new MultiFormatWriter().encode("6901234567892", BarcodeFormat.EAN_13, 480, 160);
            for (int y = 0; y < bars.getHeight(); y++) {
                for (int x = 0; x < bars.getWidth(); x++) {
                    Color colour = bars.get(x, y) ? Color.BLACK : Color.WHITE;
                    image.setRGB(300 + x, 560 + y, colour.getRGB());
                }
            }
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
        return image;
    }
}
