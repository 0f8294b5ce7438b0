package shop.kaibo.desk.listing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.store.Payloads;
import shop.kaibo.sync.Accounts;

import java.nio.file.Path;

class CartBarTest {
    @TempDir Path home;

    /**
     * Under the bar F2 keeps its two rows of cards; without a word for the cart it is not there.
     */
    @ParameterizedTest
    @CsvSource({
        "f2-cart-dark-zh, LAPTOP, true, NORMAL, zh",
        "f2-cart-light-en, LAPTOP, false, NORMAL, en",
        "f2-cart-light-zh-150, LAPTOP, false, LARGE, zh",
        "f2-cart-dark-en-1080, DESK, true, NORMAL, en",
    })
    void isDrawn(String name, String size, boolean dark, Scale scale, String language) {
        try (var bench = new Bench(home, language)) {
            var background = new DirectBackground();
            var feed = new TouchFeed();
            var accounts = new Accounts(bench.store, at -> OpenGateway.open(at.url(), at.token()));
            try (var cart = new CartViewModel(accounts, feed, background)) {
                var bar = Fx.get(() -> new CartBar(cart, Texts.of(language)));
                assertThat(bar.isManaged()).isFalse();
                bench.store
                        .db()
                        .write(
                                tx ->
                                        tx.update(
                                                "INSERT INTO account(id, platform, name, url,"
                                                    + " capabilities, epoch, state, created_ms)"
                                                    + " VALUES ('k', 'kuaishou', '朱记', 'u', ?, 1,"
                                                    + " 'open', 1)",
                                                Payloads.write(KuaishouGateway.CAN)));
                feed.touch("account");
                background.pass(300);
                assertThat(bar.isManaged()).isTrue();
                var pixels = size.equals("LAPTOP") ? Pictures.Size.LAPTOP : Pictures.Size.DESK;
                Pictures.paint(name, () -> framed(bench, bar), pixels, dark, scale);
            }
        }
    }

    private static BorderPane framed(Bench bench, CartBar bar) {
        var rail = new VBox();
        Em.width(rail, 76);
        var top = new VBox();
        Em.height(top, 52);
        var foot = new VBox();
        Em.height(foot, 44);
        var view = bench.view();
        view.cart(bar);
        var page = new BorderPane(view);
        page.setLeft(rail);
        page.setTop(top);
        page.setBottom(foot);
        return page;
    }
}
