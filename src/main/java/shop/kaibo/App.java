package shop.kaibo;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Pages;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.VirtualThreads;
import shop.kaibo.desk.welcome.WelcomeView;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.store.ShopKey;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The window: the welcome of a new shop, then its desk. FX thread only. */
public final class App extends Application {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 720;

    private final VirtualThreads background = new VirtualThreads();
    private static @Nullable Opening opening;
    private static Path place = Path.of("");

    private @Nullable Wiring shop;
    private @Nullable PracticeShop practice;
    private @Nullable Desk desk;

    /** Opens the window of a home; returns when it is closed. */
    static void open(Path home, String keyFile) {
        place = home;
        opening = new Opening(home, keyFile);
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("开播台 Kaibo");
        WindowIcons.on(stage);
        stage.setMinWidth(1100);
        stage.setMinHeight(640);
        Theme.prepare();
        try {
            Opening.Opened now = Objects.requireNonNull(opening).get();
            opened(stage, now);
        } catch (ShopKey.Locked | Refused e) {
            locked(stage);
        } catch (RuntimeException e) {
            closed(stage, e);
        }
        stage.show();
    }

    private void opened(Stage stage, Opening.Opened now) {
        begin(stage, now);
        afterFirstFrame(stage.getScene(), now);
    }

    private void locked(Stage stage) {
        var unlocking =
                new Unlocking(
                        stage,
                        place,
                        ofTheMachine(),
                        background,
                        now -> opened(stage, now),
                        e -> closed(stage, e));
        var view = unlocking.view();
        show(stage, view, true, 100);
        view.begin();
    }

    // the shop's own language lies behind the door
    private static Texts ofTheMachine() {
        return Texts.of(Locale.getDefault().getLanguage().equals("en") ? "en" : "zh");
    }

    // whoever waits for the window waits for nothing else
    private void afterFirstFrame(Scene scene, Opening.Opened now) {
        var first = new Runnable[1];
        first[0] =
                () -> {
                    scene.removePostLayoutPulseListener(first[0]);
                    background.run(
                            () -> {
                                now.run();
                                return now;
                            },
                            _ -> {});
                };
        scene.addPostLayoutPulseListener(first[0]);
    }

    private void begin(Stage stage, Opening.Opened now) {
        Wiring opened = now.shop();
        PracticeShop platform = now.practice();
        shop = opened;
        practice = platform;
        opened.reopening.by(copy -> restore(stage, opened, platform, copy));
        if (opened.accounts().kept().isEmpty() && opened.listings().shelf().listings().isEmpty()) {
            welcome(stage, opened, platform);
        } else {
            desk(stage, opened);
        }
    }

    private void restore(Stage stage, Wiring open, PracticeShop platform, FoundCopy copy) {
        ShopSettings.Values values = open.settings().all();
        if (desk != null) {
            Closing.quietly(desk);
            desk = null;
        }
        shop = null;
        practice = null;
        var restoring = new Restoring(Texts.of(values.language()), background, copy);
        show(stage, restoring.view(), values.dark(), values.scale());
        restoring.run(
                open,
                platform,
                (again, notice) -> {
                    opened(stage, again);
                    if (desk != null) {
                        desk.model().notices().show(notice);
                    }
                });
    }

    /** The home stays closed: why, and what to do. */
    private static void closed(Stage stage, Exception e) {
        Texts texts = ofTheMachine();
        String[] said = CommandLines.sentence(texts, e).split("[，。.] ?", 2);
        var close = Buttons.primary(texts.get("shell.close"), Platform::exit);
        String todo = said.length > 1 ? said[1] : "";
        show(stage, new EmptyState(Icons.LOCK, said[0], todo, close), true, 100);
    }

    private void welcome(Stage stage, Wiring opened, PracticeShop platform) {
        ShopSettings.Values values = opened.settings().all();
        var begin = new Beginning(opened, platform, background, () -> desk(stage, opened));
        WelcomeView view = begin.view();
        show(stage, view, values.dark(), values.scale());
        begin.darkProperty()
                .addListener(
                        (_, _, dark) ->
                                Theme.apply(view.getScene(), dark, Scale.of(values.scale())));
    }

    private void desk(Stage stage, Wiring opened) {
        ShopSettings.Values values = opened.settings().all();
        var texts = Texts.of(values.language());
        var made = new Desk(opened, texts, background);
        desk = made;
        background.onBroken(e -> Faults.tell(e, opened.store().home(), made, texts));
        new RecoveredCard(texts, made.shell().dialogs()).show(opened.store().home(), background);
        show(stage, made.shell().root(), values.dark(), values.scale());
        Pages.through(stage.getScene(), getHostServices()::showDocument);
    }

    private static void show(Stage stage, Parent root, boolean dark, int scale) {
        Scene scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(root, WIDTH, HEIGHT);
            stage.setScene(scene);
        } else {
            scene.setRoot(root);
        }
        Theme.apply(scene, dark, Scale.of(scale));
    }

    @Override
    public void stop() {
        if (desk != null) {
            Closing.quietly(desk);
        }
        background.close();
        if (shop != null) {
            Closing.quietly(shop::sweep);
            Closing.quietly(shop);
        }
        if (practice != null) {
            Closing.quietly(practice);
        }
        Platform.exit();
    }
}
