package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

class SettingsViewTest {
    /** What the frame leaves of a laptop's and a desk's window. */
    private static final Pictures.Size LAPTOP = new Pictures.Size(1290, 601);

    private static final Pictures.Size DESK = new Pictures.Size(1844, 984);

    @TempDir Path folder;
    private Optional<Path> stick = Optional.empty();

    @Test
    void everyLook() {
        paint("settings-dark", "zh", LAPTOP, true, Scale.NORMAL, this::lived);
        paint("settings-light", "zh", LAPTOP, false, Scale.NORMAL, this::lived);
        paint("settings-en", "en", LAPTOP, false, Scale.NORMAL, this::lived);
        paint("settings-1920", "zh", DESK, true, Scale.NORMAL, this::lived);
        paint("settings-150", "zh", LAPTOP, true, Scale.LARGE, this::lived);
        paint("settings-1920-150-en", "en", DESK, false, Scale.LARGE, this::lived);
        paint("settings-200-en", "en", LAPTOP, true, Scale.HUGE, this::lived);
    }

    @Test
    void emptyAndRefused() {
        paint("settings-fresh", "zh", LAPTOP, false, Scale.NORMAL, _ -> {});
        paint("settings-form-en", "en", LAPTOP, true, Scale.NORMAL, this::filling);
    }

    private void lived(Office office) {
        office.chosen = Optional.of(office.store.home().resolve("kaibo-202611252003.kaibo"));
        office.safety.backUp();
        office.safety.checkUp();
        for (int i = 0; i < 7; i++) {
            office.snapshots.take();
            office.clock.pass(3_600_000L * (i + 1));
        }
        office.snapshots.refresh();
        certified(office, 0, "2027-06-30");
        certified(office, 1, "2026-06-30");
    }

    private static void certified(Office office, int place, String day) {
        CertificateRow row = office.rules.certificates().get(place);
        row.day.set(day);
        office.rules.keep(row);
    }

    private void filling(Office office) {
        office.settings.nameProperty().set(" ");
        office.settings.keepName();
        office.settings.language("zh");
        office.background.pass(300);
    }

    /** The lock on the key and the buyers' details, scrolled to by being alone on a desk. */
    @Test
    void theKey() {
        var tall = new Pictures.Size(1290, 1500);
        paint("settings-key", "zh", tall, true, Scale.NORMAL, this::locked);
        paint("settings-key-en", "en", tall, false, Scale.NORMAL, this::locked);
        paint("settings-key-wrong", "zh", tall, false, Scale.NORMAL, this::mistyped);
        paint(
                "settings-key-150-en",
                "en",
                new Pictures.Size(1844, 1700),
                true,
                Scale.LARGE,
                this::locked);
    }

    /** A copy from a stick: locked, opened, and refused while work is unsent. */
    @Test
    void theCopyFromAStick() {
        stick = Optional.of(RestoreViewModelTest.elsewhere(folder));
        var tall = new Pictures.Size(1290, 1500);
        paint("settings-restore-locked", "zh", tall, true, Scale.NORMAL, this::mistaken);
        paint("settings-restore-open", "zh", tall, false, Scale.NORMAL, this::opened);
        paint("settings-restore-unsent", "zh", tall, true, Scale.NORMAL, this::kept);
        paint("settings-restore-open-en", "en", tall, true, Scale.NORMAL, this::opened);
        paint("settings-restore-unsent-en", "en", tall, false, Scale.NORMAL, this::kept);
        paint(
                "settings-restore-150-en",
                "en",
                new Pictures.Size(1844, 2000),
                false,
                Scale.LARGE,
                this::mistaken);
    }

    private void mistaken(Office office) {
        office.chosen = stick;
        var model = office.snapshots.restore();
        model.choose();
        model.wordsProperty().set("不是这个");
        model.open();
    }

    private void opened(Office office) {
        office.chosen = stick;
        var model = office.snapshots.restore();
        model.choose();
        model.wordsProperty().set(RestoreViewModelTest.WORDS);
        model.open();
    }

    private void kept(Office office) {
        office.leaveUnsent();
        office.snapshots.take();
        office.snapshots.restore().may(() -> {});
        assertThat(office.snapshots.restore().refusalProperty().get()).isPresent();
    }

    private void locked(Office office) {
        office.key.nextProperty().set("枇杷熟了没有呀呀");
        office.key.againProperty().set("枇杷熟了没有呀呀");
        office.key.passphrase();
        assertThat(office.key.codeProperty().get()).hasSize(29);
    }

    private void mistyped(Office office) {
        locked(office);
        office.key.written();
        office.key.presentProperty().set("不是这个");
        office.key.release();
        assertThat(office.key.presentVerdictProperty().get().sentence()).isNotEmpty();
        office.privacy.days().typed.set("7");
        office.privacy.keepDays();
        assertThat(office.privacy.days().verdictProperty().get().sentence()).isNotEmpty();
        office.privacy.reveals().typed.set("20");
        office.privacy.keepReveals();
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<Office> state) {
        try (var office = new Office(folder.resolve(name), language)) {
            office.kept.dark(dark);
            office.kept.scale(scale.percent());
            office.follow("setting");
            state.accept(office);
            assertThat(
                            Pictures.paint(
                                    name,
                                    () -> view(office),
                                    size,
                                    dark,
                                    scale,
                                    root ->
                                            CutText.check(
                                                    (Parent) root.lookup(".k-settings-page"))))
                    .exists();
        }
    }

    private static SettingsView view(Office office) {
        var layers =
                new Layers(new StackPane(), new NoticeStack(new Notices(office.background), ""));
        return new SettingsView(
                        office.settings,
                        office.template,
                        office.safety,
                        office.snapshots,
                        office.rules,
                        office.limit,
                        new About("0.1.0", Path.of("C:/Users/朱/AppData/Local/Kaibo")),
                        new Dialogs(layers))
                .privacy(office.privacy, office.key)
                .accounts(() -> {});
    }
}
