package shop.kaibo.command;

import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.store.KeySecret;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a command gets at the shop: it opens the home only when it really begins, for writing or to
 * look, and closes it when the command's work returns. Used on the main thread.
 */
public interface Door {
    /** Does some work with the home open for writing; another writer is told by HomeTaken. */
    void write(Path home, Consumer<Workplace> work);

    /** Does some work beside a program that may be writing the home. */
    void look(Path home, Consumer<Workplace> work);

    /** Puts a copy in the place of a home that nobody has open. */
    Snapshot restore(Path home, Path file);

    /** The PIN of whoever runs a command: from the environment or asked for; empty for none. */
    String pin();

    /** The PIN somebody shall have, got in the same way. */
    String newPin();

    /** From now on a locked key is opened by the content of this file. */
    default void keyFile(Path file) {}

    /** What opens a home's key now: the key file, the environment, or asked for. */
    default KeySecret present(Path home) {
        return KeySecret.typed("");
    }

    /** The passphrase a key shall be locked by, got in the same way. */
    default String newPassphrase() {
        return "";
    }

    /** Where a home is when none is named. */
    Path usualHome();
}
