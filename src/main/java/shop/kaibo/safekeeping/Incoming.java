package shop.kaibo.safekeeping;

import shop.kaibo.base.Refused;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file somebody says is a copy of a shop: what it is, with which vault it opens, and why it may
 * not come in. Used by one thread; reads the disk.
 */
final class Incoming {
    private final Path file;
    private final Vault own;
    private final byte[] locked;

    private Incoming(Path file, Vault own, byte[] locked) {
        this.file = file;
        this.own = own;
        this.locked = locked;
    }

    /** A sound file that is no copy of a shop. */
    static final class NoShop extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A file as it lies there; refused where there is none or it is something else. */
    static Incoming of(Path file, Vault own) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("file", "refused.restore.absent", file.getFileName());
        }
        try {
            if (!looksLikeOne(file)) {
                throw new Refused("file", "refused.restore.not", file.getFileName());
            }
            byte[] key = new Archive(own).foreign(file).orElse(new byte[0]);
            return new Incoming(file, own, key);
        } catch (IOException e) {
            throw damaged(file);
        }
    }

    // sealed, or a zip as of the first versions
    private static boolean looksLikeOne(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SealedOutput.MAGIC.length);
            return SealedInput.sealed(head) || head.length > 1 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** Whether it brings another home's locked key along, which has to be opened. */
    boolean isLocked() {
        return locked.length > 0;
    }

    byte[] lockedKey() {
        return locked.clone();
    }

    /** What opens it; refused where it is locked and the secret is missing or wrong. */
    Vault vault(KeySecret secret) {
        if (!isLocked()) {
            return own;
        }
        if (secret.isEmpty()) {
            throw new Refused("copy", "refused.restore.foreign");
        }
        return ShopKey.unlock(locked, secret)
                .orElseThrow(() -> new Refused("copy", "refused.restore.secret"));
    }

    /**
     * What it says of itself, empty of copies of the first versions; refused where it is of a newer
     * program, of another home whose key was not locked, damaged, or holds no shop.
     */
    Optional<Contents> contents(Vault vault) {
        try {
            Optional<Contents> said = new Archive(vault).contents(file);
            said.ifPresent(c -> notNewer(c.schema()));
            return said;
        } catch (NoShop e) {
            throw new Refused("file", "refused.restore.not", file.getFileName());
        } catch (SealedInput.Changed e) {
            throw e.first() && !isLocked()
                    ? new Refused("file", "refused.restore.other", file.getFileName())
                    : damaged(file);
        } catch (IOException e) {
            throw damaged(file);
        }
    }

    /** A schema this program does not know may not take the place of one it does. */
    void notNewer(int schema) {
        if (schema > Store.schema()) {
            throw new Refused("file", "refused.restore.newer", file.getFileName());
        }
    }

    static Refused damaged(Path file) {
        return new Refused("file", "refused.restore.damaged", file.getFileName());
    }

    /** The same for whoever looks before it is put in place. */
    FoundCopy found(KeySecret secret) {
        if (isLocked() && secret.isEmpty()) {
            return new FoundCopy(file, true, Optional.empty(), secret);
        }
        Optional<Contents> said = contents(vault(secret));
        return new FoundCopy(file, isLocked(), said.map(c -> Snapshots.snapshot(file, c)), secret);
    }
}
