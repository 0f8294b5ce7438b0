package shop.kaibo.desk.shows;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where a file goes: the system's own file window. Called on the FX thread. */
@FunctionalInterface
public interface SavePlace {
    /** The file chosen, which may not exist yet; empty when the user thought better of it. */
    Optional<Path> choose(String suggestedName);
}
