package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.listing.ListingReport;
import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.listing.ListingState;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.List;

class ListingViewTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "f2-dark-zh, LAPTOP, true, NORMAL, zh",
        "f2-light-en, LAPTOP, false, NORMAL, en",
        "f2-dark-zh-150, LAPTOP, true, LARGE, zh",
        "f2-light-en-150, LAPTOP, false, LARGE, en",
        "f2-dark-zh-1080, DESK, true, NORMAL, zh",
        "f2-light-en-1080, DESK, false, NORMAL, en",
        "f2-dark-en-1080-150, DESK, true, LARGE, en",
    })
    void isDrawn(String name, String size, boolean dark, Scale scale, String language) {
        try (var bench = new Bench(home, language)) {
            Fx.run(() -> evening(bench));
            var pixels = size.equals("LAPTOP") ? Pictures.Size.LAPTOP : Pictures.Size.DESK;
            Path picture = Pictures.paint(name, () -> framed(bench.view()), pixels, dark, scale);
            assertThat(picture).exists();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f2-0-dark-zh, 0, true, NORMAL, zh",
        "f2-0-light-en-150, 0, false, LARGE, en",
        "f2-1-light-zh-150, 1, false, LARGE, zh",
        "f2-1-dark-en, 1, true, NORMAL, en",
        "f2-200-dark-zh, 200, true, NORMAL, zh",
        "f2-200-light-en-150, 200, false, LARGE, en",
    })
    void anyNumberOfCardsIsDrawn(
            String name, int cards, boolean dark, Scale scale, String language) {
        try (var bench = new Bench(home, language)) {
            Fx.run(
                    () -> {
                        Photo same = Photos.prepare(ItemArt.draw(4, 300, 300));
                        for (int i = 0; i < cards; i++) {
                            bench.model.add("", () -> same);
                        }
                    });
            Pictures.paint(name, () -> framed(bench.view()), Pictures.Size.LAPTOP, dark, scale);
        }
    }

    @Test
    void onlyCardsInSightHaveNodes() {
        try (var bench = new Bench(home, "zh");
                var keys = new Keyboard(() -> framed(bench.view()))) {
            Fx.run(
                    () -> {
                        Photo same = Photos.prepare(ItemArt.draw(4, 300, 300));
                        for (int i = 0; i < 200; i++) {
                            bench.model.add("", () -> same);
                        }
                    });
            assertThat(cards(keys)).hasSizeLessThan(20);
            CardViewModel last = bench.model.cards().getLast();
            Fx.run(() -> bench.model.focused(last, Caret.Spot.PRICE));
            keys.type("39.9\n20\n");
            assertThat(bench.listings.at(1).left()).isEqualTo(20);
            assertThat(cards(keys))
                    .hasSizeLessThan(20)
                    .extracting(CardView::card)
                    .contains(bench.model.cards().getFirst())
                    .doesNotContain(last);
            assertThat(bench.card()).as("the next empty one").isEqualTo(bench.model.cards().get(0));
        }
    }

    private static List<CardView> cards(Keyboard keys) {
        return Fx.get(
                () -> keys.root().lookupAll(".l-card").stream().map(CardView.class::cast).toList());
    }

    /** Twelve saved in all states, eight cards on the table, a doubted price, a line half typed. */
    private static void evening(Bench bench) {
        List<Item> items = ItemArt.items();
        for (int i = 0; i < 20; i++) {
            bench.paste(ItemArt.draw(i, 400, 400));
        }
        for (int i = 0; i < 11; i++) {
            bench.clock.pass(4000);
            bench.card().price.set(items.get(i).priceFen() / 100 + "");
            bench.card().code.set(i % 2 == 0 ? "B0" + i : "");
            bench.clock.pass(3100);
            bench.card().stock.set(i % 3 == 0 ? "180" : "");
            if (bench.card().sticky.get().isEmpty()) {
                bench.card().stock.set("200");
            }
            bench.model.enter(bench.card(), Caret.Spot.STOCK);
            bench.model.enter(bench.card(), Caret.Spot.STOCK);
        }
        bench.model.line().text.set("39.9 36-40 x5 #A12 软底鞋");
        bench.model.enterLine();
        bench.settle();
        for (int slot = 1; slot <= 12; slot++) {
            reported(bench, slot);
        }
        bench.settle();
        bench.model.cards().getFirst().price.set("168");
        bench.model.cards().getFirst().stock.set("50");
        CardViewModel doubted = bench.model.cards().get(1);
        doubted.price.set("3.99");
        bench.model.enter(doubted, Caret.Spot.PRICE);
        CardViewModel wrong = bench.model.cards().get(3);
        wrong.price.set("0");
        bench.model.enter(wrong, Caret.Spot.PRICE);
        bench.model.focused(bench.model.cards().get(2), Caret.Spot.PRICE);
        bench.model.line().text.set("39.9x200 #A12");
    }

    private static void reported(Bench bench, int slot) {
        var listing = bench.listings.at(slot);
        ListingState state =
                switch (slot) {
                    case 10 -> ListingState.UPLOADING;
                    case 11 -> ListingState.AUDITING;
                    case 9 -> ListingState.REFUSED;
                    default -> ListingState.ON_SALE;
                };
        if (slot == 10) {
            bench.store
                    .db()
                    .write(
                            tx -> {
                                bench.listings.reported().uploading(tx, listing.id());
                                return 0;
                            });
            return;
        }
        var skus =
                listing.skus().stream()
                        .map(
                                s ->
                                        new SkuReport(
                                                "S" + slot + s.spec(),
                                                s.spec(),
                                                s.code(),
                                                s.priceFen(),
                                                1,
                                                s.left() - (s.spec().equals("38") ? 5 : 1),
                                                1))
                        .toList();
        var report =
                new ListingReport(
                        "L" + slot,
                        listing.id(),
                        state,
                        state == ListingState.REFUSED ? "价格低于类目下限 9.90，平台退回了。" : null,
                        listing.title(),
                        "",
                        "",
                        skus,
                        2,
                        5);
        bench.store
                .db()
                .write(
                        tx -> {
                            bench.store
                                    .outbox()
                                    .openOf(tx.handle(), "listing:" + listing.id())
                                    .forEach(
                                            o ->
                                                    bench.store
                                                            .outbox()
                                                            .move(
                                                                    tx,
                                                                    o.id(),
                                                                    shop.kaibo.store.OperationState
                                                                            .DONE,
                                                                    0,
                                                                    null));
                            return bench.listings.reported().apply(tx, "a1", report);
                        });
    }

    /** The place the shell leaves: rail 76, top 52, bottom 44. */
    static Parent framed(Region view) {
        var frame = new BorderPane(view);
        frame.setLeft(Em.width(new Region(), 76));
        frame.setTop(Em.height(new Region(), 52));
        frame.setBottom(Em.height(new Region(), 44));
        return frame;
    }

    @Test
    void fourCardsByKeysAlone() {
        try (var bench = new Bench(home, "zh");
                var keys = new Keyboard(() -> framed(bench.view()))) {
            Fx.run(
                    () -> {
                        for (int i = 0; i < 4; i++) {
                            bench.paste(ItemArt.draw(i, 200, 200));
                        }
                    });
            keys.type("39.9\n200\n");
            keys.type("59\n\n");
            keys.type("0\n");
            assertThat(bench.card().status().get().text()).isEqualTo("价格要大于 0");
            keys.press(KeyCode.ESCAPE);
            keys.type("49\n80\t");
            keys.type("A12\n");
            keys.type("45\n\n");
            assertThat(bench.listings.shelf().listings())
                    .extracting(l -> l.skus().getFirst().priceFen() + "x" + l.left())
                    .containsExactly("3990x200", "5900x200", "4900x80", "4500x80");
            assertThat(bench.listings.at(3).skus().getFirst().code()).isEqualTo("a12");
            Fx.run(() -> CutText.check(keys.root()));
        }
    }
}
