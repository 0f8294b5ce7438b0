package shop.kaibo.desk.aftersale.review;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.review.ReplyState;
import shop.kaibo.aftersale.review.ReplyToReview;
import shop.kaibo.aftersale.review.ReviewHeap;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.OperationState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Alt+3: a bad review is answered, logged and its buyer watched, by keys alone. */
class ReviewViewTest {
    private final DirectBackground background = new DirectBackground();
    private final Notices notices = new Notices(background);
    private final Undo undo = new Undo(background);
    private final TouchFeed feed = new TouchFeed();
    private final SimpleBooleanProperty offline = new SimpleBooleanProperty();
    private final List<String> scans = new ArrayList<>();
    private ReturnsShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        shop.pictured(ItemArt.jpeg(0, 300));
        for (int i = 1; i <= 6; i++) {
            shop.order("25000000000" + i, 2, "YT" + i);
        }
        shop.review("R1", "250000000001", 5, "很喜欢，和主播说的一样，会回购");
        shop.clock.pass(30 * ReturnsShop.HOUR);
        shop.review("R2", "250000000002", 2, "色差太大了，和直播间看到的完全不一样");
        shop.clock.pass(5 * ReturnsShop.HOUR);
        shop.review("R3", "250000000003", 3, "还行吧，一分钱一分货");
        shop.review("R4", "250000000004", 1, "");
        shop.clock.pass(ReturnsShop.HOUR);
        shop.review("R5", "250000000005", 1, "质量问题，穿了两天就开胶了，客服也不理人，第三次在这家买到这样的，再也不来了");
        shop.clock.pass(12 * 60_000);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ReviewViewModel model(String language) {
        return new ReviewViewModel(
                shop.returns(),
                shop.listings,
                shop.owner,
                background,
                feed,
                notices,
                undo,
                shop.clock,
                Texts.of(language),
                offline);
    }

    // as a commit would, and the quarter of a second a list takes
    private void press(Node at, KeyCode code, boolean ctrl) {
        Event.fireEvent(
                at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
        stir();
    }

    private void type(Node at, String character) {
        Event.fireEvent(
                at,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void hand(Node at, String characters) {
        for (String one : characters.split("")) {
            type(at, one);
            shop.clock.pass(400);
            stir();
        }
    }

    private void scanner(Node at, String code) {
        for (String one : code.split("")) {
            type(at, one);
            shop.clock.pass(10);
            background.pass(10);
        }
        press(at, KeyCode.ENTER, false);
        shop.clock.pass(400);
    }

    private void stir() {
        feed.touch("review");
        feed.touch("watch");
        background.pass(300);
    }

    @Test
    void oneBadReviewIsAnsweredTakenBackLoggedAndItsBuyerWatched() {
        Fx.get(
                () -> {
                    ReviewViewModel model = model("zh");
                    var view = new ReviewView(model, () -> {}, scans::add);
                    var scene = new Scene(view, 1290, 672);
                    Theme.apply(scene, true, Scale.NORMAL);
                    scene.snapshot(null);
                    view.shown();
                    assertThat(model.rows()).extracting(ReviewRow::id).hasSize(3);
                    assertThat(model.skus()).singleElement().matches(sku -> sku.reviews() == 3);

                    hand(view, "1");
                    var field = (TextInputControl) view.lookup(".review-reply");
                    assertThat(field.getText()).startsWith("对不起");
                    press(field, KeyCode.ENTER, true);
                    assertThat(shop.open(ReplyToReview.KIND)).hasSize(1);
                    assertThat(row(model, "R5").review().replyState())
                            .isEqualTo(ReplyState.WAITING);
                    assertThat(shop.open(ReplyToReview.KIND).getFirst().releaseMs())
                            .isEqualTo(shop.clock.nowMs() + 10_000);
                    assertThat(view.lookup(".review-reply")).isNull();
                    assertThat(undo.labelProperty().get()).isEqualTo("…0005 的回复正要送出");
                    String operation = shop.open(ReplyToReview.KIND).getFirst().id();
                    undo.run();
                    stir();
                    assertThat(shop.operation(operation).state())
                            .isEqualTo(OperationState.CANCELLED);
                    assertThat(row(model, "R5").review().reply()).isEmpty();

                    hand(view, "f");
                    assertThat(row(model, "R5").review().fault()).isTrue();
                    hand(view, "w");
                    var reason = (TextInputControl) scene.getFocusOwner();
                    reason.setText("三次差评索赔");
                    press(reason, KeyCode.ENTER, false);
                    assertThat(model.watched())
                            .singleElement()
                            .matches(one -> one.reason().equals("三次差评索赔"));
                    model.heapProperty().set(ReviewHeap.ALL);
                    stir();
                    assertThat(model.rows()).hasSize(5);
                    press(view, KeyCode.ENTER, false);
                    field = (TextInputControl) view.lookup(".review-reply");
                    press(field, KeyCode.ENTER, true);
                    assertThat(notices.shown().getLast().title()).startsWith("写上回复");
                    model.close();
                    return true;
                });
    }

    @Test
    void aScannerGoesToTheBenchAndTouchesNoReview() {
        Fx.get(
                () -> {
                    ReviewViewModel model = model("zh");
                    var view = new ReviewView(model, () -> {}, scans::add);
                    var scene = new Scene(view, 1290, 672);
                    Theme.apply(scene, true, Scale.NORMAL);
                    scene.snapshot(null);
                    scanner(view, "SF1500231W2");
                    assertThat(scans).containsExactly("SF1500231W2");
                    assertThat(row(model, "R5").review().fault()).isFalse();
                    assertThat(view.lookup(".review-reply")).isNull();
                    hand(view, "2");
                    var field = (TextInputControl) view.lookup(".review-reply");
                    String before = field.getText();
                    scanner(field, "YT88204471903");
                    assertThat(field.getText()).isEqualTo(before);
                    assertThat(scans).hasSize(2);
                    type(field, "好");
                    press(field, KeyCode.ENTER, true);
                    assertThat(row(model, "R5").review().reply()).isEqualTo(before + "好");
                    model.close();
                    return true;
                });
    }

    private static ReviewRow row(ReviewViewModel model, String remote) {
        return model.rows().stream()
                .filter(one -> one.review().remoteId().equals(remote))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pictures() {
        shop.returns().reviews().reply(shop.owner, "R2", "对不起，灯光让颜色看着不一样", 0);
        shop.returns()
                .watches()
                .watch(
                        shop.owner,
                        shop.returns().reviews().find("R5").orElseThrow().buyerHash(),
                        "三次差评索赔",
                        90);
        offline.set(true);
        paint("f4-reviews-dark-zh", "zh", true, Scale.NORMAL, "");
        paint("f4-reviews-light-en", "en", false, Scale.NORMAL, "1");
        paint("f4-reviews-watch-light-zh", "zh", false, Scale.NORMAL, "w");
        paint("f4-reviews-large-dark-en", "en", true, Scale.LARGE, "");
        shop.store.db().write(tx -> tx.update("DELETE FROM review"));
        paint("f4-reviews-none-dark-zh", "zh", true, Scale.NORMAL, "");
    }

    private void paint(String name, String language, boolean dark, Scale scale, String key) {
        Pictures.paint(
                name,
                () -> {
                    var view = new ReviewView(model(language), () -> {}, scans::add);
                    if (!key.isEmpty()) {
                        hand(view, key);
                    }
                    return view;
                },
                new Pictures.Size(1290, 672),
                dark,
                scale);
    }
}
