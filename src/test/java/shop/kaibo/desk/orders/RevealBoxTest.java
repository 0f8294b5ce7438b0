package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Unmasking;

import java.nio.file.Path;
import java.util.function.Consumer;

class RevealBoxTest {
    /** The order beside the table. */
    private static final Pictures.Size BESIDE = new Pictures.Size(372, 240);

    @TempDir Path home;
    private OrdersShop shop;
    private BuyerService buyers;
    private String order;

    @BeforeEach
    void open() {
        shop = new OrdersShop(home);
        shop.furnish();
        order = shop.place(OrderStatus.PAID, "", 1, 20);
        buyers = new BuyerService(shop.store);
    }

    @AfterEach
    void close() {
        buyers.close();
        shop.close();
    }

    @Test
    void everyStep() {
        paint("reveal-idle", "zh", true, Scale.NORMAL, m -> {});
        paint("reveal-part", "zh", true, Scale.NORMAL, RevealViewModel::open);
        paint("reveal-part-en", "en", false, Scale.NORMAL, RevealViewModel::open);
        paint("reveal-reason-en", "en", false, Scale.NORMAL, m -> press(m, 1));
        paint("reveal-platform", "zh", false, Scale.NORMAL, m -> press(m, 1, 1));
        paint("reveal-platform-150-en", "en", true, Scale.LARGE, m -> press(m, 1, 1));
        paint("reveal-forget", "zh", true, Scale.NORMAL, m -> press(m, 4));
    }

    private static void press(RevealViewModel model, int... digits) {
        model.open();
        for (int digit : digits) {
            model.digit(digit);
        }
    }

    private void paint(
            String name,
            String language,
            boolean dark,
            Scale scale,
            Consumer<RevealViewModel> act) {
        Texts texts = Texts.of(language);
        var unmasking =
                new Unmasking(
                        new Accounts(shop.store, at -> OpenGateway.open(at.url(), at.token())),
                        shop.orders,
                        new Disclosure(shop.store, buyers));
        var model = new RevealViewModel(unmasking, () -> shop.owner, texts, shop.background);
        model.on(order);
        act.accept(model);
        assertThat(
                        Pictures.paint(
                                name,
                                () -> room(new RevealBox(model, texts, new StackPane())),
                                BESIDE,
                                dark,
                                scale))
                .exists();
    }

    private static Parent room(RevealBox box) {
        return Styles.with(new StackPane(box), Styles.PANEL, Styles.PAD_16);
    }
}
