package shop.kaibo.desk.camera;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files or a folder; a port, for there is no dialog without a desktop. FX thread only. */
public interface Choosers {
    /** The chosen picture files, none when cancelled. */
    List<Path> photos(@Nullable Window owner);

    /** The chosen folder, empty when cancelled. */
    Optional<Path> folder(@Nullable Window owner);

    /** The desktop's own dialogs. */
    static Choosers desktop(Texts texts) {
        return new Choosers() {
            @Override
            public List<Path> photos(@Nullable Window owner) {
                var chooser = new FileChooser();
                chooser.setTitle(texts.get("listing.choose"));
                chooser.getExtensionFilters()
                        .add(
                                new FileChooser.ExtensionFilter(
                                        "JPG PNG WebP GIF BMP HEIC",
                                        "*.jpg",
                                        "*.jpeg",
                                        "*.png",
                                        "*.webp",
                                        "*.gif",
                                        "*.bmp",
                                        "*.heic",
                                        "*.JPG",
                                        "*.JPEG",
                                        "*.PNG",
                                        "*.HEIC"));
                List<File> chosen = chooser.showOpenMultipleDialog(owner);
                return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> folder(@Nullable Window owner) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(texts.get("source.folder"));
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }
        };
    }
}
