package shop.kaibo.desk.welcome;

import java.nio.file.Path;
import java.util.Optional;

/** What the opening view of a locked shop leads to. Each call on the thread its name says. */
public interface Unlocks {
    /** Opens the key by typed words, off the FX thread; refuses wrong ones. */
    void typed(String words);

    /** Opens it by a file, off the FX thread. */
    void file(Path file);

    /** Asks for the key file, on the FX thread; empty when somebody thought better of it. */
    Optional<Path> choose();

    /** The key is open, on the FX thread. */
    void opened();
}
