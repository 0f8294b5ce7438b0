package shop.kaibo.safekeeping;

import shop.kaibo.store.KeySecret;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is a copy of a shop. Thread-safe.
 *
 * @param foreign whether it comes from another home and brings that one's locked key along
 * @param inside what it says of itself; empty while it is locked, and of copies of the first
 *     versions
 * @param secret what opened it; empty where nothing has to or nothing has yet
 */
public record FoundCopy(Path file, boolean foreign, Optional<Snapshot> inside, KeySecret secret) {
    /** One of the home's own. */
    public static FoundCopy of(Snapshot own) {
        return new FoundCopy(Path.of(own.file()), false, Optional.of(own), KeySecret.typed(""));
    }

    /** Whether what opened the other home's key has to be told first. */
    public boolean isLocked() {
        return foreign && secret.isEmpty();
    }
}
