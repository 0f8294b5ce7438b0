package shop.kaibo.desk.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where a copy goes: the system's own file window. Called on the FX thread. */
@FunctionalInterface
public interface BackupPlace {
    /** The file chosen, which may not exist yet; empty when the user thought better of it. */
    Optional<Path> choose(String suggestedName);
}
