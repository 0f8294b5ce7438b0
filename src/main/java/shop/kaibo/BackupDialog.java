package shop.kaibo;

import javafx.stage.FileChooser;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.settings.BackupPlace;
import shop.kaibo.desk.shell.Shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the desktop where a copy is to go. FX thread only. */
final class BackupDialog implements BackupPlace {
    private final Texts texts;
    private final Shell shell;

    BackupDialog(Texts texts, Shell shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public Optional<Path> choose(String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("shell.backup"));
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
