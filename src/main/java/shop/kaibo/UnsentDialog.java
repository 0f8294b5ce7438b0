package shop.kaibo;

import javafx.stage.FileChooser;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.sync.UnsentViewModel;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the desktop where a file of unsent work goes or lies. FX thread only. */
final class UnsentDialog implements UnsentViewModel.Places {
    private final Texts texts;
    private final Shell shell;

    UnsentDialog(Texts texts, Shell shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public Optional<Path> save(String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("sync.unsent.write"));
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> open() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("sync.unsent.read"));
        File chosen = chooser.showOpenDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
