package shop.kaibo.aftersale.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.defect.Defect;
import shop.kaibo.aftersale.defect.Rate;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.buyer.watch.Watched;

import java.nio.file.Path;

/** Reviews go into the defect log, and buyers who claim again and again onto the watch list. */
class ReviewTest {
    private ReturnsShop shop;
    private ReviewService reviews;
    private WatchService watches;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        reviews = shop.returns().reviews();
        watches = shop.returns().watches();
        shop.order("O1", 40, "YT1");
        shop.order("O2", 1, "YT2");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFaultInWordsCountsByItselfAndAnyOtherWhenAPersonSaysSo() {
        shop.review("R1", "O1", 1, "质量问题，穿两天就坏，电话 13812345678");
        String late = shop.review("R2", "O2", 1, "不好看，后悔了");
        shop.review("R3", "O2", 5, "质量问题？没有，很好");
        assertThat(log().rate()).isEqualTo(new Rate(1, 41));
        assertThat(log().reasons()).containsExactly(new Defect.Reason("质量问题", 1));
        reviews.fault(shop.owner, late, true);
        assertThat(log().rate()).isEqualTo(new Rate(2, 41));
        assertThat(log().reasons()).contains(new Defect.Reason("不好看", 1));
        // the same piece claimed too is still one piece
        shop.due("O2", CaseType.REFUND_ONLY, "质量问题", 3990, 100);
        assertThat(log().rate()).isEqualTo(new Rate(2, 41));
        reviews.fault(shop.owner, late, false);
        assertThat(log().rate()).isEqualTo(new Rate(2, 41));
    }

    private Defect log() {
        return shop.returns().defects().log(0).getFirst();
    }

    @Test
    void freshIsTwentyFourHoursAndAnOlderReportChangesNothing() {
        String id = shop.review("R1", "O1", 2, "差");
        assertThat(reviews.counts()).isEqualTo(new ReviewCounts(1, 1, 1));
        shop.clock.pass(24 * ReturnsShop.HOUR - 1);
        assertThat(reviews.list(ReviewHeap.FRESH, "shoe-37", 9)).hasSize(1);
        shop.clock.pass(1);
        assertThat(reviews.counts()).isEqualTo(new ReviewCounts(0, 1, 1));
        assertThat(reviews.bySku()).isEmpty();
        reviews.reply(shop.owner, id, "给您换", 0);
        assertThat(reviews.counts().waiting()).isZero();
        // read again while our words are on their way
        shop.review("R1", "O1", 2, "差");
        assertThat(reviews.find(id).orElseThrow().reply()).isEqualTo("给您换");
        assertThatThrownBy(() -> reviews.reply(shop.owner, "nobody", "给您换", 0))
                .hasMessage("review.refused.unknown");
        assertThatThrownBy(() -> reviews.reply(shop.owner, id, "字".repeat(301), 0))
                .hasMessage("review.refused.words");
    }

    @Test
    void aWatchedBuyerIsWarnedOfOnCaseAndOrderUntilTheDayAndStopsNothing() {
        String id = shop.review("R1", "O1", 1, "不赔就差评");
        String sale = shop.due("O1", CaseType.REFUND_ONLY, "质量问题", 3990, 100);
        assertThat(shop.cases.card(sale).orElseThrow().watched()).isNull();
        Review review = reviews.find(id).orElseThrow();
        assertThat(review.buyer()).isEqualTo("张*");
        Watched first = watches.watch(shop.owner, review.buyerHash(), "三次差评索赔", 30);
        Watched now = watches.watch(shop.owner, review.buyerHash(), "四次差评索赔", 30);
        assertThat(watches.list()).containsExactly(now);
        assertThat(first.buyer()).isEqualTo("张*");
        assertThat(shop.cases.card(sale).orElseThrow().watched()).isEqualTo(now);
        String order = shop.cases.card(sale).orElseThrow().sale().orderId();
        assertThat(shop.orders.detail(String.valueOf(order)).orElseThrow().watched())
                .isEqualTo(now);
        shop.cases.approve(shop.owner, sale, 0);
        assertThat(shop.open("case.act")).hasSize(1);
        shop.clock.pass(30 * 24 * ReturnsShop.HOUR);
        assertThat(shop.cases.card(sale).orElseThrow().watched()).isNull();
        watches.lift(
                shop.owner, watches.watchOrder(shop.owner, String.valueOf(order), "又来了", 1).id());
        assertThat(watches.list()).isEmpty();
        for (int days : new int[] {0, 366}) {
            assertThatThrownBy(
                            () ->
                                    watches.watchOrder(
                                            shop.owner, String.valueOf(order), "又来了", days))
                    .hasMessage("watch.refused.days");
        }
        assertThatThrownBy(() -> watches.watchOrder(shop.owner, String.valueOf(order), " ", 9))
                .hasMessage("watch.refused.reason");
    }
}
