package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ListingViewModelTest {
    @TempDir Path home;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(home, "zh");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void priceEnterStockEnterSavesAndGoesOn() {
        bench.photos(3);
        CardViewModel second = bench.model.cards().get(1);
        bench.price("39.9");
        assertThat(bench.model.caret().get().spot()).isEqualTo(Spot.STOCK);
        bench.clock.pass(7100);
        bench.stock("200");
        assertThat(bench.model.caret().get()).isEqualTo(new Caret(second, Spot.PRICE));
        assertThat(bench.model.saved().get().slot()).isEqualTo(1);
        assertThat(bench.model.cards()).hasSize(2);
        Listing listing = bench.listings.at(1);
        assertThat(listing.left()).isEqualTo(200);
        assertThat(listing.listingMs()).isEqualTo(7100);
        assertThat(second.slot.get()).isEqualTo(2);
        bench.settle();
        assertThat(bench.model.listed()).extracting(ListedRow::stateWord).containsExactly("已存，待上传");
        assertThat(bench.model.desk().get().today().listed()).isEqualTo(1);
    }

    @Test
    void aHabitualStockCountsOnlyAfterEnter() {
        bench.photos(2);
        bench.price("39.9");
        bench.stock("200");
        assertThat(bench.card().stock.get()).isEmpty();
        assertThat(bench.card().sticky.get()).isEqualTo("200");
        bench.price("59");
        assertThat(bench.card().status().get().text()).contains("200");
        bench.model.enter(bench.card(), Spot.STOCK);
        assertThat(bench.listings.at(2).left()).isEqualTo(200);
        assertThat(bench.model.caret().get().spot()).as("no card left").isEqualTo(Spot.LINE);
    }

    @Test
    void aSlippedPointIsAskedAboutOnceInWords() {
        bench.photos(3);
        bench.price("39.9");
        bench.stock("200");
        CardViewModel slipped = bench.card();
        bench.settle();
        bench.price("3.99");
        assertThat(bench.model.caret().get()).isEqualTo(new Caret(slipped, Spot.PRICE));
        assertThat(slipped.status().get())
                .isEqualTo(new CardStatus(CardStatus.Kind.WARNING, "低了 90%，再按 ⏎"));
        assertThat(slipped.caption.get()).isEqualTo("三块九毛九？");
        bench.model.enter(slipped, Spot.PRICE);
        assertThat(bench.model.caret().get().spot()).isEqualTo(Spot.STOCK);
        bench.stock("5");
        assertThat(bench.listings.at(2).skus().getFirst().priceFen()).isEqualTo(399);
    }

    @Test
    void whatIsWrongStaysWithItsSentence() {
        bench.photos(1);
        bench.price("0");
        assertThat(bench.card().status().get().text()).isEqualTo("价格要大于 0");
        bench.price("39.999");
        assertThat(bench.card().status().get().kind()).isEqualTo(CardStatus.Kind.ERROR);
        bench.price("39.9");
        bench.stock("1.5");
        assertThat(bench.model.caret().get().spot()).isEqualTo(Spot.STOCK);
        assertThat(bench.card().stockVerdict.get().sentence()).contains("整数");
        bench.stock("5");
        assertThat(bench.model.cards()).isEmpty();
    }

    @Test
    void oneLineIsForTheCardInHand() throws Exception {
        bench.model.line().text.set("39.9 红/白 36-37 x5 #A12 软底鞋");
        assertThat(bench.model.line().chips.get())
                .containsExactly("¥39.90", "4 个规格，各 5 件", "货号 A12", "软底鞋");
        bench.model.enterLine();
        assertThat(bench.model.line().verdict.get().sentence()).isEqualTo("先放一张照片");
        bench.photos(1);
        bench.model.enterLine();
        bench.settle();
        ListedRow row = bench.model.listed().getFirst();
        assertThat(row.sizes()).hasSize(4);
        assertThat(row.title()).isEqualTo("软底鞋");
        bench.model.line().text.set("39.9x0");
        bench.model.enterLine();
        assertThat(bench.model.line().verdict.get().sentence()).isEqualTo("库存至少 1 件");
    }

    @Test
    void escapeAndUndoPutThingsBack() {
        bench.photos(2);
        CardViewModel first = bench.card();
        bench.price("39.9");
        bench.model.back(first);
        assertThat(first.untouched()).isTrue();
        bench.model.back(first);
        assertThat(bench.model.cards()).hasSize(1);
        bench.undo.run();
        assertThat(bench.model.cards().getFirst()).isEqualTo(first);
        bench.price("39.9");
        bench.stock("200");
        assertThat(bench.undo.labelProperty().get()).isEqualTo("1 号已存");
        bench.undo.run();
        assertThat(bench.listings.at(1).state()).isEqualTo(ListingState.OFF);
        assertThat(bench.card()).as("its card is in the hand again").isEqualTo(first);
        assertThat(first.slot.get()).isEqualTo(2);
    }

    @Test
    void fillDownGivesTheStockToAllBelow() {
        bench.photos(4);
        CardViewModel second = bench.model.cards().get(1);
        second.stock.set("80");
        bench.model.cards().get(3).stock.set("7");
        bench.model.fillDown(second);
        assertThat(bench.model.cards())
                .extracting(c -> c.stock.get())
                .containsExactly("", "80", "80", "7");
    }

    @Test
    void whatIsNoPhotoIsSaidAndTheOthersStay() throws Exception {
        Path text = Files.writeString(home.resolve("a.jpg"), "not a picture");
        bench.photos(1);
        bench.model.add(List.of(text));
        assertThat(bench.model.cards()).hasSize(1);
        assertThat(bench.notices.shown().getFirst().reason()).startsWith("a.jpg：");
    }

    @Test
    void aRefusedOneGoesAgainWithAnotherPrice() {
        bench.photos(1);
        bench.price("6.9");
        bench.stock("80");
        Listing listing = bench.listings.at(1);
        var create =
                bench.store
                        .db()
                        .read(h -> bench.store.outbox().openOf(h, Listing.topic(listing.id())))
                        .getFirst();
        bench.store
                .db()
                .write(
                        tx -> {
                            bench.store
                                    .outbox()
                                    .move(
                                            tx,
                                            create.id(),
                                            shop.kaibo.store.OperationState.REJECTED,
                                            0,
                                            "no");
                            bench.listings.reported().rejected(tx, create, "价格低于类目下限 9.90");
                            return 0;
                        });
        bench.settle();
        ListedRow row = bench.model.listed().getFirst();
        assertThat(row.reason()).contains("9.90");
        bench.model.resend().begin(row);
        bench.model.resend().typed.set("0");
        bench.model.resend().enter();
        assertThat(bench.model.resend().verdict.get().sentence()).isEqualTo("价格要大于 0");
        bench.model.resend().typed.set("16.9");
        bench.model.resend().enter();
        assertThat(bench.model.resend().row.get()).isNull();
        assertThat(bench.listings.at(1).state()).isEqualTo(ListingState.SAVED);
    }
}
