package shop.kaibo;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** Where each kind of machine keeps a program's own files. Thread-safe. */
final class Homes {
    private Homes() {}

    static Path usual() {
        return usual(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv("XDG_DATA_HOME"),
                System.getenv("LOCALAPPDATA"));
    }

    static Path usual(String os, Path user, @Nullable String xdg, @Nullable String localAppData) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return localAppData == null
                    ? user.resolve("AppData").resolve("Local").resolve("Kaibo")
                    : Path.of(localAppData).resolve("Kaibo");
        }
        if (system.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Kaibo");
        }
        return xdg == null || xdg.isBlank()
                ? user.resolve(".local").resolve("share").resolve("kaibo")
                : Path.of(xdg).resolve("kaibo");
    }
}
