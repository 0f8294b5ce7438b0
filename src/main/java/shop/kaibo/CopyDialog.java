package shop.kaibo;

import javafx.stage.FileChooser;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.settings.RestoreViewModel;
import shop.kaibo.desk.shell.Shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the desktop for a copy of a shop, or for what opens it. FX thread only. */
final class CopyDialog implements RestoreViewModel.Places {
    private final Texts texts;
    private final Shell shell;

    CopyDialog(Texts texts, Shell shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public Optional<Path> copy() {
        return ask("settings.restore.file");
    }

    @Override
    public Optional<Path> keyFile() {
        return ask("settings.restore.key");
    }

    private Optional<Path> ask(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        File chosen = chooser.showOpenDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
