package shop.kaibo.desk.listing;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Asks for picture files; a port, because there is no dialog without a desktop. FX thread only. */
@FunctionalInterface
public interface PhotoChooser {
    /** The chosen files, none when cancelled. */
    List<Path> choose(@Nullable Window owner);

    /** The desktop's own dialog. */
    static PhotoChooser desktop(String title) {
        return owner -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    "JPG PNG WebP GIF BMP",
                                    "*.jpg",
                                    "*.jpeg",
                                    "*.png",
                                    "*.webp",
                                    "*.gif",
                                    "*.bmp",
                                    "*.JPG",
                                    "*.JPEG",
                                    "*.PNG"));
            List<File> chosen = chooser.showOpenMultipleDialog(owner);
            return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        };
    }
}
