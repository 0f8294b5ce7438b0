package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.review.ReplyState;
import shop.kaibo.aftersale.review.ReplyToReview;
import shop.kaibo.aftersale.review.Review;
import shop.kaibo.aftersale.review.ReviewHeap;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.Refused;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reviews over real HTTP: told by the feed, answered once whatever the network does. */
class ReviewSyncTest {
    private static final long LONG_ENOUGH = 20_000;
    private static final String WORDS = "实在对不起，给您补发一双";

    @TempDir Path home;
    private Market market;
    private Till till;
    private ReviewService reviews;

    @BeforeEach
    void open() {
        market = new Market(home.resolve("market"));
        till = new Till(home.resolve("one"));
        till.connect(market.url());
        till.list(1, 3990, 50);
        till.engine.untilIdle(LONG_ENOUGH);
        reviews = new ReviewService(till.store);
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    private String said(int stars, String text) {
        String order =
                market.server
                        .backstage()
                        .placeOrders(
                                List.of(new OrderWish(market.anySku(), 1, Source.PUBLIC, true)), 1)
                        .getFirst();
        return market.server.backstage().review(order, stars, text);
    }

    private Review review(String remote) {
        return reviews.find(remote).orElseThrow();
    }

    private JsonNode there(String remote) {
        return market.server
                .backstage()
                .state()
                .get("reviews")
                .valueStream()
                .filter(one -> one.get("remoteId").stringValue().equals(remote))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBadOneIsToldBySkuAndAnsweredOnceAfterTheCableIsBack() throws Exception {
        String bad = said(1, "开胶了，质量问题，电话 13812345678");
        said(5, "很喜欢");
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(reviews.counts().of(ReviewHeap.FRESH)).isEqualTo(1);
        assertThat(reviews.counts().of(ReviewHeap.ALL)).isEqualTo(2);
        assertThat(reviews.bySku())
                .singleElement()
                .satisfies(sku -> assertThat(sku.unanswered()).isEqualTo(1));
        Review shown = reviews.list(ReviewHeap.FRESH, "", 10).getFirst();
        assertThat(shown.text()).startsWith("开胶了");
        assertThat(shown.slot()).isEqualTo(1);
        assertThat(shown.buyer()).contains("*");
        assertThat(shown.orderId()).isNotNull();

        market.down();
        reviews.reply(Till.OWNER, bad, WORDS, 0);
        till.engine.untilIdle(300);
        assertThat(review(bad).replyState()).isEqualTo(ReplyState.WAITING);
        assertThat(review(bad).reply()).isEqualTo(WORDS);
        assertThatThrownBy(() -> reviews.reply(Till.OWNER, bad, "again", 0))
                .isInstanceOf(Refused.class)
                .hasMessage("review.refused.waiting");
        market.up();
        till.engine.tryNow();
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(review(bad).replyState()).isEqualTo(ReplyState.DONE);
        assertThat(there(bad).get("reply").stringValue()).isEqualTo(WORDS);
        assertThat(market.count("review.replied")).isEqualTo(1);
        assertThat(reviews.bySku().getFirst().unanswered()).isZero();
        assertThatThrownBy(() -> reviews.reply(Till.OWNER, bad, "again", 0))
                .hasMessage("review.refused.replied");
        try (var files = Files.walk(home.resolve("one"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain("13812345678");
            }
        }
    }

    @Test
    void unansweredAndWithoutKeysItIsAskedAboutAndStandsThereOnce() {
        market.keyless();
        till.connect(market.url());
        List<String> all = List.of(said(1, "a"), said(2, "b"), said(1, "c"), said(2, "d"));
        till.engine.untilIdle(LONG_ENOUGH);
        all.forEach(one -> reviews.reply(Till.OWNER, one, WORDS + one, 0));
        market.faults("cut=0.5,drop=0.3");
        till.engine.untilIdle(1_500);
        market.faults("");
        till.engine.tryNow();
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.all().stream().filter(o -> o.kind().equals(ReplyToReview.KIND)))
                .extracting(Operation::state)
                .containsOnly(OperationState.DONE);
        assertThat(market.count("review.replied")).isEqualTo(4);
        for (String one : all) {
            assertThat(review(one).replyState()).isEqualTo(ReplyState.DONE);
            assertThat(there(one).get("reply").stringValue()).isEqualTo(WORDS + one);
        }
    }

    @Test
    void aReplyGivenElsewhereStaysAndOursIsPutAwayWithAWord() {
        String bad = said(1, "色差太大");
        till.engine.untilIdle(LONG_ENOUGH);
        String held = reviews.reply(Till.OWNER, bad, "ours", Long.MAX_VALUE);
        reviews.undo(Till.OWNER, held);
        assertThat(review(bad).replyState()).isEqualTo(ReplyState.NONE);
        assertThat(review(bad).reply()).isEmpty();
        try (var other = new Till(home.resolve("two"))) {
            other.connect(market.url());
            other.engine.untilIdle(LONG_ENOUGH);
            new ReviewService(other.store).reply(Till.OWNER, bad, "theirs", 0);
            other.engine.untilIdle(LONG_ENOUGH);
        }
        String late = reviews.reply(Till.OWNER, bad, "ours", 0);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(till.store.db().read(h -> till.store.outbox().find(h, late)).orElseThrow())
                .extracting(o -> o.state())
                .isEqualTo(OperationState.REJECTED);
        assertThat(review(bad).reply()).isEqualTo("theirs");
        assertThat(market.count("review.replied")).isEqualTo(1);
    }

    @Test
    void onAirTheyWaitAMinuteAndAfterTheShowTheyComeAtOnce() {
        var shows = till.features().floor().broadcasts();
        shows.start(Till.OWNER, "小朱");
        said(1, "on air");
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(reviews.counts().all()).isZero();
        shows.stop(Till.OWNER);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(reviews.counts().all()).isEqualTo(1);
    }

    @Test
    void whatThePlatformForgotGoesFromTheLists() {
        said(1, "first");
        till.engine.untilIdle(LONG_ENOUGH);
        long before = market.lastSeq();
        said(1, "second");
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(reviews.counts().all()).isEqualTo(2);
        market.server.backstage().rollback(before);
        till.engine.untilIdle(LONG_ENOUGH);
        assertThat(reviews.counts().all()).isEqualTo(1);
        assertThat(reviews.list(ReviewHeap.ALL, "", 10).getFirst().text()).isEqualTo("first");
    }
}
