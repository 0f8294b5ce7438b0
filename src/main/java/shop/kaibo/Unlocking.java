package shop.kaibo;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.welcome.UnlockView;
import shop.kaibo.desk.welcome.UnlockViewModel;
import shop.kaibo.desk.welcome.Unlocks;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Vault;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the locked key of a home for the window, then the home. Begun on the FX thread. */
final class Unlocking implements Unlocks {
    private final Stage stage;
    private final Path home;
    private final Texts texts;
    private final Background background;
    private final Consumer<Opening.Opened> begin;
    private final Consumer<Exception> failed;
    private volatile @Nullable Vault vault;

    Unlocking(
            Stage stage,
            Path home,
            Texts texts,
            Background background,
            Consumer<Opening.Opened> begin,
            Consumer<Exception> failed) {
        this.stage = stage;
        this.home = home;
        this.texts = texts;
        this.background = background;
        this.begin = begin;
        this.failed = failed;
    }

    UnlockView view() {
        return new UnlockView(new UnlockViewModel(this, texts, background));
    }

    @Override
    public void typed(String words) {
        vault = ShopKey.unlock(home, KeySecret.typed(words), Clock.system());
    }

    @Override
    public void file(Path file) {
        vault = ShopKey.unlock(home, KeySecret.file(file), Clock.system());
    }

    @Override
    public Optional<Path> choose() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("welcome.unlock.file"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public void opened() {
        var opening = new Opening(home, Objects.requireNonNull(vault));
        background.run(opening::get, begin, failed::accept);
    }
}
