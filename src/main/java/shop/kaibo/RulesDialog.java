package shop.kaibo;

import javafx.stage.FileChooser;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.shell.Shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the desktop for a file of newer rules. FX thread only. */
final class RulesDialog implements Supplier<Optional<Path>> {
    private final Texts texts;
    private final Shell shell;

    RulesDialog(Texts texts, Shell shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @Override
    public Optional<Path> get() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.rules.take"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        File chosen = chooser.showOpenDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
