package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.connect.ConnectView;
import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.sync.Kind;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

class ConnectPicturesTest {
    /** What the frame leaves of a laptop's and a desk's window. */
    private static final Pictures.Size LAPTOP = new Pictures.Size(1290, 601);

    private static final Pictures.Size DESK = new Pictures.Size(1844, 984);
    private static final long DAY_MS = 86_400_000;

    @TempDir Path folder;

    @Test
    void connecting() {
        paint("connect-fresh", "zh", LAPTOP, false, Scale.NORMAL, _ -> {});
        paint("connect-kuaishou", "zh", LAPTOP, true, Scale.NORMAL, this::tried);
        paint("connect-kuaishou-en", "en", LAPTOP, false, Scale.NORMAL, this::tried);
        paint("connect-kuaishou-150", "zh", LAPTOP, false, Scale.LARGE, this::tried);
        paint("connect-kuaishou-1920-150-en", "en", DESK, true, Scale.LARGE, this::tried);
        paint("connect-vendure-refused", "zh", LAPTOP, false, Scale.NORMAL, this::refused);
        paint("connect-files-en", "en", LAPTOP, true, Scale.NORMAL, h -> h.form().open("files"));
    }

    @Test
    void lookingAfter() {
        paint("connect-accounts", "zh", LAPTOP, true, Scale.NORMAL, this::lived);
        paint("connect-accounts-en", "en", LAPTOP, false, Scale.NORMAL, this::lived);
        paint("connect-accounts-150-en", "en", LAPTOP, true, Scale.LARGE, this::lived);
        paint("connect-accounts-1920", "zh", DESK, false, Scale.NORMAL, this::lived);
        paint("connect-off", "zh", LAPTOP, false, Scale.NORMAL, this::off);
        paint("connect-unsent-en", "en", LAPTOP, true, Scale.NORMAL, this::unsent);
        paint("connect-again", "zh", LAPTOP, true, Scale.NORMAL, this::again);
    }

    @Test
    void beforeThereIsAShop() {
        picture(
                "connect-alone",
                "zh",
                new Pictures.Size(1366, 697),
                false,
                Scale.NORMAL,
                true,
                h -> h.form().open("kuaishou"));
        picture(
                "connect-alone-150-en",
                "en",
                new Pictures.Size(1366, 697),
                true,
                Scale.LARGE,
                true,
                h -> h.form().open("vendure"));
    }

    private void tried(ConnectHome home) {
        home.practice();
        home.form().open("kuaishou");
        home.type(home.kuaishou.fields());
        home.kuaishou.deny("open.seller.order.refund.pcursor.list");
        home.form().test();
    }

    private void refused(ConnectHome home) {
        home.form().open("vendure");
        home.type(Map.of("url", "http://shop.example.com", "token", "1:2"));
        home.form().send();
    }

    private void lived(ConnectHome home) {
        home.practice();
        home.kuaishou();
        home.form().open("files");
        home.form().field(Kind.URL).set("拼多多 二店");
        home.form().field(Kind.NAME).set("拼多多 二店");
        home.form().send();
        home.model.accounts().off(home.row("sandbox"));
        home.leaveUnsent(home.row("sandbox").id(), 12);
        home.model.accounts().choose(home.row("kuaishou"));
        home.model.choices().load();
        home.model.accounts().check(home.row("kuaishou"));
        home.clock.pass(170 * DAY_MS);
    }

    private void off(ConnectHome home) {
        lived(home);
        home.model.accounts().choose(home.row("sandbox"));
    }

    private void unsent(ConnectHome home) {
        home.practice();
        home.leaveUnsent(home.row("sandbox").id(), 2);
        home.model.accounts().leave(home.row("sandbox"), false);
    }

    private void again(ConnectHome home) {
        home.kuaishou();
        home.form().again(home.row("kuaishou"));
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<ConnectHome> state) {
        picture(name, language, size, dark, scale, false, state);
    }

    private void picture(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            boolean alone,
            Consumer<ConnectHome> state) {
        try (var home = new ConnectHome(folder.resolve(name), language)) {
            if (!alone) {
                state.accept(home);
                home.follow();
            }
            assertThat(
                            Pictures.paint(
                                    name,
                                    () -> view(home, alone, state),
                                    size,
                                    dark,
                                    scale,
                                    root -> CutText.check((Parent) root.lookup(".k-panel"))))
                    .exists();
        }
    }

    private static Parent view(ConnectHome home, boolean alone, Consumer<ConnectHome> state) {
        if (alone) {
            var form = ConnectView.beginning(home.model, () -> {});
            state.accept(home);
            return Styles.with(new StackPane(form), "k-screen");
        }
        var layers = new Layers(new StackPane(), new NoticeStack(new Notices(home.background), ""));
        return new ConnectView(home.model, new Dialogs(layers), () -> {});
    }
}
