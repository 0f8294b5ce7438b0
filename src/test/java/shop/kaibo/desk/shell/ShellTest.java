package shop.kaibo.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class ShellTest {
    private static final long NOW = 1_795_608_180_000L;

    private final SettableClock clock = new SettableClock(NOW);
    private final DirectBackground background = new DirectBackground();

    @Test
    void live() {
        paint("shell-live-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::live);
        paint("shell-live-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::live);
        paint("shell-live-en", "en", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::live);
        paint("shell-safe", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::discreet);
        paint("shell-safe-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, this::discreet);
    }

    @Test
    void offline() {
        paint("shell-offline-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::offline);
        paint("shell-offline-en", "en", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::offline);
    }

    @Test
    void largeTypeAndLargeWindow() {
        paint("shell-live-150", "zh", Pictures.Size.LAPTOP, true, Scale.LARGE, this::live);
        paint(
                "shell-offline-150-en",
                "en",
                Pictures.Size.LAPTOP,
                false,
                Scale.LARGE,
                this::offline);
        paint("shell-live-1920", "zh", Pictures.Size.DESK, false, Scale.NORMAL, this::live);
        paint("shell-live-1920-200", "en", Pictures.Size.DESK, true, Scale.HUGE, this::live);
    }

    @Test
    void keysGoToScreensWhereverTheFocusIs() {
        Fx.run(
                () -> {
                    var model = model("zh");
                    var root = shell(model, "zh").root();
                    var scene = new Scene(root, 800, 600);
                    assertThat(scene.getRoot()).isSameAs(root);
                    press(root, KeyCode.F3, false);
                    assertThat(model.routeProperty().get()).isEqualTo("orders");
                    press(root, KeyCode.DIGIT5, true);
                    assertThat(model.routeProperty().get()).isEqualTo("sync");
                    press(root, KeyCode.K, true);
                    assertThat(root.isOpen()).isTrue();
                    press(root, KeyCode.F3, false);
                    assertThat(model.routeProperty().get()).isEqualTo("sync");
                });
    }

    @Test
    void aKeyOfItsOwnGoesBeforeTheScreenOfThatDigit() {
        Fx.run(
                () -> {
                    var model = model("zh");
                    var shell = shell(model, "zh");
                    var opened = new ArrayList<String>();
                    shell.onKey(
                            new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
                            () -> opened.add("anchor"));
                    press(shell.root(), KeyCode.DIGIT2, true);
                    assertThat(opened).containsExactly("anchor");
                    assertThat(model.routeProperty().get()).isNotEqualTo("listing");
                });
    }

    @Test
    void wordsAboutBuyersLeaveTheWindowWhileACameraMaySeeIt() {
        Fx.run(
                () -> {
                    var model = model("zh");
                    var root = shell(model, "zh").root();
                    var scene = new Scene(root, 800, 600);
                    var name = Discreet.label("张* 138****5678");
                    var none = Discreet.label("");
                    root.getChildren().addAll(name, none);
                    press(root, KeyCode.F12, false);
                    assertThat(name.getText()).isEqualTo(Discreet.DOTS);
                    assertThat(none.getText()).isEmpty();
                    var later = Discreet.shrinking("李*");
                    root.getChildren().add(later);
                    assertThat(later.getText()).isEqualTo(Discreet.DOTS);
                    press(root, KeyCode.F12, false);
                    assertThat(name.getText()).isEqualTo("张* 138****5678");
                    assertThat(scene.getRoot()).isSameAs(root);
                });
    }

    @Test
    void undoRunsByKey() {
        Fx.run(
                () -> {
                    var model = model("zh");
                    var root = shell(model, "zh").root();
                    var done = new ArrayList<String>();
                    model.undo().offer("12 号已存", () -> done.add("back"));
                    press(root, KeyCode.Z, true);
                    press(root, KeyCode.Z, true);
                    assertThat(done).containsExactly("back");
                });
    }

    @Test
    void wordsSayWhatWaits() {
        var model = model("zh");
        offline(model);
        assertThat(model.syncWords()).isEqualTo("待同步 12");
        assertThat(model.waitingWords()).isEqualTo("12 条待同步，最久 5 分钟");
        assertThat(model.offlineFor()).isEqualTo("03:12");
        model.liveSinceProperty().set(NOW - 5_025_000);
        assertThat(model.liveTimer()).isEqualTo("01:23:45");
        clock.pass(1000);
        background.pass(1000);
        assertThat(model.liveTimer()).isEqualTo("01:23:46");
        model.syncProperty().set(new SyncSign(SyncSign.Kind.HANDED, 3, 0, 0, 0, 0));
        assertThat(model.syncWords()).isEqualTo("待确认 3");
    }

    private void live(ShellViewModel model) {
        model.liveSinceProperty().set(NOW - 5_025_000);
        model.anchorProperty().set("小朱");
        model.counts().put("aftersale", new ShellViewModel.Count(3, false));
        model.undo().offer("2 号 29.90 → 27.90", () -> {});
        model.footnoteProperty().set("打印机就绪");
    }

    private void discreet(ShellViewModel model) {
        live(model);
        model.discreetProperty().set(true);
    }

    private void offline(ShellViewModel model) {
        model.syncProperty()
                .set(
                        new SyncSign(
                                SyncSign.Kind.OFFLINE, 12, 0, 300_000, NOW - 192_000, NOW + 6_000));
        model.counts().put("sync", new ShellViewModel.Count(3, true));
        model.nextBroadcastProperty().set("下一场 今晚 19:00");
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<ShellViewModel> state) {
        assertThat(
                        Pictures.paint(
                                name,
                                () -> {
                                    var model = model(language);
                                    state.accept(model);
                                    return shell(model, language).root();
                                },
                                size,
                                dark,
                                scale))
                .exists();
    }

    private ShellViewModel model(String language) {
        var model = new ShellViewModel(Texts.of(language), clock, background);
        model.shopNameProperty().set("朱记产地店");
        model.routeProperty().set("live");
        return model;
    }

    private Shell shell(ShellViewModel model, String language) {
        return new Shell(
                model,
                Texts.of(language),
                background,
                List.of(
                        route("live", "F1", Icons.LIVE),
                        route("listing", "F2", Icons.LISTING),
                        route("orders", "F3", Icons.ORDERS),
                        route("aftersale", "F4", Icons.AFTERSALE),
                        route("sync", "F5", Icons.SYNC),
                        route("customers", "F6", Icons.CUSTOMERS),
                        route("trust", "F7", Icons.TRUST),
                        route("compliance", "F9", Icons.COMPLIANCE),
                        route("settings", "", Icons.SETTINGS)),
                _ -> List.of());
    }

    private static Route route(String id, String key, org.kordamp.ikonli.Ikon icon) {
        return Route.of(
                id,
                key,
                icon,
                "shell.route." + id,
                () -> Styles.with(new StackPane(new Label(id)), Styles.SCREEN),
                new Keys.Hint("数字 ⏎", "讲解"),
                new Keys.Hint("+", "补货"),
                new Keys.Hint("*", "改价"),
                new Keys.Hint("Del", "下架"),
                new Keys.Hint("W", "想要"),
                new Keys.Hint("F10", "换主播"));
    }

    private static void press(javafx.scene.Node target, KeyCode code, boolean control) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }
}
