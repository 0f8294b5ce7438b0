package shop.kaibo;

import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.files.FilesView;
import shop.kaibo.desk.files.FilesViewModel;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.shell.Shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the screen of accounts that go by files. FX thread only. */
final class FilesScreen {
    private FilesScreen() {}

    /**
     * @param keeper closes what it is given with the desk
     */
    static Node view(
            Wiring shop,
            Texts texts,
            Background background,
            ChangeFeed feed,
            Shell shell,
            Consumer<AutoCloseable> keeper) {
        var model = new FilesViewModel(shop.files(), feed, shop.actor(), texts, background);
        keeper.accept(model);
        return new FilesView(model, () -> file(texts, shell), () -> folder(texts, shell));
    }

    private static Optional<Path> file(Texts texts, Shell shell) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("files.open"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("CSV, XLSX", "*.csv", "*.xlsx", "*.txt"));
        File chosen = chooser.showOpenDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private static Optional<Path> folder(Texts texts, Shell shell) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("files.write"));
        File chosen = chooser.showDialog(shell.root().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
