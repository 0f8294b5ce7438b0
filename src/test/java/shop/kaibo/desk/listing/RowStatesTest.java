package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Mending;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;
import java.util.List;

/** What listed rows say of themselves, and the verbs that help them on. */
class RowStatesTest {
    @TempDir Path home;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(home, "zh");
        bench.photos(1);
        bench.price("39.9");
        bench.stock("20");
        bench.settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ListedRow row() {
        bench.settle();
        bench.settle();
        return bench.model.listed().getFirst();
    }

    private Operation create() {
        var topic = "listing:" + row().id();
        return bench.store.db().read(h -> bench.store.outbox().openOf(h, topic)).getFirst();
    }

    private void moved(OperationState to, String reason) {
        Operation create = create();
        bench.store
                .db()
                .write(
                        tx -> {
                            bench.store.outbox().move(tx, create.id(), to, 0, reason);
                            return 0;
                        });
    }

    private void refused(String reason) {
        Operation create = create();
        moved(OperationState.REJECTED, "no");
        bench.store
                .db()
                .write(
                        tx -> {
                            bench.listings.reported().rejected(tx, create, reason);
                            return 0;
                        });
    }

    private void sent() {
        Operation create = create();
        bench.store
                .db()
                .write(
                        tx -> {
                            bench.store.outbox().sending(tx, create.id());
                            return 0;
                        });
    }

    @Test
    void whatHasNotLeftIsTakenBackAndPutOnAgain() {
        assertThat(row().recallable()).isTrue();
        bench.model.resend().recall(row());
        assertThat(row().state()).isEqualTo(ListingState.OFF);
        assertThat(row().recallable()).isFalse();
        assertThat(bench.undo.labelProperty().get()).isEqualTo("1 号撤回了，没有上架");
        bench.undo.run();
        assertThat(row().state()).isEqualTo(ListingState.SAVED);
        assertThat(create().sentMs()).isZero();
    }

    @Test
    void whatHasLeftIsNotTakenBackAndThatIsSaid() {
        ListedRow before = row();
        sent();
        assertThat(row().recallable()).isFalse();
        bench.model.resend().recall(before);
        assertThat(row().state()).isEqualTo(ListingState.SAVED);
        assertThat(bench.notices.shown().getFirst().title()).contains("撤不回来", "下架");
    }

    @Test
    void whatIsStuckSaysWhyAndIsTriedAgain() {
        moved(OperationState.BLOCKED, "sync.why.fault");
        assertThat(row().stuck()).isTrue();
        assertThat(row().reason()).isEqualTo("程序出错了，没有送出");
        bench.model.resend().retry(row());
        assertThat(create().state()).isEqualTo(OperationState.WAITING);
        assertThat(row().stuck()).isFalse();
    }

    @Test
    void whatLeftAndIsStuckIsAskedAboutNotSentTwice() {
        sent();
        moved(OperationState.BLOCKED, "sync.why.fault");
        bench.model.resend().retry(row());
        assertThat(create().state()).isEqualTo(OperationState.UNKNOWN);
        moved(OperationState.BLOCKED, "sync.why.overtaken 5 3990");
        bench.model.resend().retry(row());
        assertThat(create().state()).isEqualTo(OperationState.BLOCKED);
        assertThat(bench.notices.shown().getFirst().title()).contains("F5");
    }

    @Test
    void aRefusedWordIsMendedInTheTitle() {
        refused("标题里有不能用的词：高仿");
        bench.model.resend().begin(row());
        assertThat(bench.model.resend().typed.get()).isEqualTo(row().title());
        bench.model.resend().typed.set("");
        bench.model.resend().enter();
        assertThat(bench.model.resend().verdict.get().sentence()).isEqualTo("写个标题");
        bench.model.resend().typed.set("软底女单鞋");
        bench.model.resend().enter();
        assertThat(bench.model.resend().row.get()).isNull();
        assertThat(row().state()).isEqualTo(ListingState.SAVED);
        assertThat(create().payload()).contains("软底女单鞋");
    }

    @Test
    void aMissingCategoryIsAskedForAndOurOwnReasonIsSaidInWords() {
        refused("sync.why.no_category");
        assertThat(row().reason()).startsWith("缺类目");
        bench.model.resend().begin(row());
        bench.model.resend().typed.set(" ");
        bench.model.resend().enter();
        assertThat(bench.model.resend().verdict.get().sentence()).contains("末级类目");
        bench.model.resend().typed.set("女鞋/单鞋");
        bench.model.resend().enter();
        assertThat(row().state()).isEqualTo(ListingState.SAVED);
        assertThat(create().payload()).contains("女鞋/单鞋");
    }

    @Test
    void aRefusedPhotoIsReplacedByTheNextThatComes() {
        refused("主图有水印");
        String before = row().photoSha();
        bench.model.resend().begin(row());
        assertThat(bench.model.swap().slot()).isEqualTo(1);
        Photo other = Photos.prepare(ItemArt.draw(2, 300, 300));
        bench.model.add("", () -> other);
        assertThat(bench.model.cards()).as("it became no card").isEmpty();
        assertThat(row().photoSha()).isEqualTo(other.sha256());
        assertThat(row().state()).isEqualTo(ListingState.SAVED);
        assertThat(create().payload()).contains(other.sha256());
        bench.undo.run();
        assertThat(row().photoSha()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "价格低于类目下限 9.90, PRICE",
        "标题里有不能用的词：高仿, WORDS",
        "没有这个末级类目：鞋, CATEGORY",
        "图片还没有上传, PHOTO",
        "sync.why.no_category, CATEGORY",
        "sync.why.no_photo, PHOTO",
        "sync.why.not_there, NOTHING",
        "店铺保证金不足, NOTHING",
        "The price is below the limit, PRICE",
    })
    void theReasonSaysWhatToMend(String reason, Mending mending) {
        assertThat(Mending.of(reason)).isEqualTo(mending);
    }

    @Test
    void aCardsPhotoIsSwappedAndBack() {
        bench.photos(2);
        CardViewModel card = bench.card();
        card.price.set("39.9");
        Photo first = card.photo.get();
        Photo second = Photos.prepare(ItemArt.draw(2, 300, 300));
        bench.model.swap().card(card);
        bench.model.add("", () -> second);
        assertThat(bench.model.cards()).hasSize(2);
        assertThat(card.photo.get()).isEqualTo(second.kept());
        assertThat(card.price.get()).as("what was typed stays").isEqualTo("39.9");
        assertThat(bench.model.swap().target().get()).as("once").isNull();
        bench.undo.run();
        assertThat(card.photo.get()).isEqualTo(first);
    }

    @Test
    void noPictureLeavesThePhotoAndSaysWhy() {
        bench.photos(1);
        CardViewModel card = bench.card();
        Photo first = card.photo.get();
        bench.model.swap().card(card);
        bench.model.add(List.of(home.resolve("gone.jpg")));
        assertThat(card.photo.get()).isEqualTo(first);
        assertThat(bench.notices.shown().getFirst().reason()).contains("gone.jpg");
        bench.model.swap().card(card);
        assertThat(bench.model.swap().cancel()).isTrue();
        bench.photos(1);
        assertThat(bench.model.cards()).hasSize(2);
    }
}
