package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.order.OrderStatus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class OrdersViewTest {
    @TempDir Path home;
    private OrdersShop shop;
    private String shown = "";

    @BeforeEach
    void open() {
        shop = new OrdersShop(home);
        shop.furnish();
        for (int i = 0; i < 60; i++) {
            int n = i % 10;
            if (n == 3) {
                shop.place(OrderStatus.SHIPPED, "YT8820447" + (4000 + i), 1, 0);
            } else if (n == 5) {
                shop.place(OrderStatus.RECEIVED, "YT8820447" + (4000 + i), 4, 0);
            } else if (n == 7) {
                shop.place(OrderStatus.PENDING_PAY, "", 1, 0);
            } else {
                String id =
                        shop.place(OrderStatus.PAID, "", 1 + i % 3, n == 1 ? 1.88 : 30.6 - i * .1);
                if (n == 9) {
                    shop.refunding(id);
                }
                if (i == 56) {
                    shown = id;
                }
            }
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void laptop() {
        paint("f3-orders-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::look);
        paint("f3-orders-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::fill);
        paint("f3-orders-en", "en", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::look);
        paint("f3-orders-none", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::none);
        paint("f3-orders-saved", "en", Pictures.Size.LAPTOP, true, Scale.LARGE, this::saved);
    }

    @Test
    void aParcelOfSeveral() {
        for (int i = 0; i < 5; i++) {
            shown = shop.placeAtHome("heavy", 1 + i % 2);
        }
        paint("f3-merge", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::look);
        paint("f3-merge-en", "en", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::together);
        paint("f3-merge-150", "zh", Pictures.Size.LAPTOP, true, Scale.LARGE, this::together);
        paint("f3-merge-150-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, this::look);
    }

    private void together(OrdersViewModel model) {
        look(model);
        model.filters().toggle(model.filters().mergeWord());
        shop.background.pass(500);
        model.merge();
    }

    @Test
    void aBuyerWhoIsWatched() {
        var watches = new WatchService(shop.store);
        watches.watchOrder(shop.owner, shown, "一个月三次仅退款，东西都没寄回来", 90);
        paint("f3-watched-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::look);
        paint("f3-watched-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, this::look);
    }

    @Test
    void largeTypeAndLargeWindow() {
        paint("f3-orders-150", "zh", Pictures.Size.LAPTOP, false, Scale.LARGE, this::look);
        paint("f3-orders-150-en", "en", Pictures.Size.LAPTOP, true, Scale.LARGE, this::fill);
        paint("f3-serials", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::number);
        paint("f3-serials-150-en", "en", Pictures.Size.LAPTOP, true, Scale.LARGE, this::number);
        paint("f3-orders-1920", "zh", Pictures.Size.DESK, true, Scale.NORMAL, this::look);
    }

    private void look(OrdersViewModel model) {
        model.select(shown);
        shop.background.pass(500);
    }

    private void fill(OrdersViewModel model) {
        look(model);
        model.fill();
        model.ship().waybillProperty().set("123");
        model.shipShown();
    }

    private void number(OrdersViewModel model) {
        look(model);
        model.fill();
        SerialsViewModel serials = model.ship().serials();
        serials.open();
        for (String scanned : List.of("SN-88204-0001", "SN-88204-0002", "?")) {
            serials.typedProperty().set(scanned);
            serials.note();
        }
    }

    private void saved(OrdersViewModel model) {
        look(model);
        for (String text : List.of("3号 今天", "39.90 待发货", "回头客 投放")) {
            model.searchProperty().set(text);
            model.saved().begin();
            model.saved().nameProperty().set(text);
            model.saved().save();
            shop.background.pass(500);
        }
        model.saved().begin();
        model.saved().nameProperty().set("一个长得没有边的名字放不下这里吧");
        shop.background.pass(500);
    }

    private void none(OrdersViewModel model) {
        model.searchProperty().set("没有这个");
        shop.background.pass(500);
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<OrdersViewModel> act) {
        Path picture =
                Pictures.paint(name, () -> framed(language, dark, scale, act), size, dark, scale);
        assertThat(picture).exists();
    }

    private Parent framed(
            String language, boolean dark, Scale scale, Consumer<OrdersViewModel> act) {
        var texts = Texts.of(language);
        var shell = new ShellViewModel(texts, shop.clock, shop.background);
        shell.shopNameProperty().set("朱记产地店");
        shell.darkProperty().set(dark);
        shell.scaleProperty().set(scale);
        shell.routeProperty().set("orders");
        var model = shop.model(language);
        var view = new OrdersView(model);
        act.accept(model);
        var routes =
                List.of(
                        Route.of(
                                "orders",
                                "F3",
                                Icons.ORDERS,
                                "shell.route.orders",
                                () -> view,
                                model.hints().toArray(Keys.Hint[]::new)),
                        Route.of(
                                "aftersale",
                                "F4",
                                Icons.AFTERSALE,
                                "shell.route.aftersale",
                                StackPane::new));
        return new Shell(shell, texts, shop.background, routes, text -> List.of()).root();
    }
}
