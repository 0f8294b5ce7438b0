package shop.kaibo;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.command.Door;
import shop.kaibo.command.Workplace;
import shop.kaibo.safekeeping.Progress;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Opens homes for commands. Used on the main thread. */
final class FrontDoor implements Door {
    private final Clock clock;
    private final Map<Path, Vault> vaults = new HashMap<>();
    private @Nullable Path keyFile;

    FrontDoor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void write(Path home, Consumer<Workplace> work) {
        try (var wiring = Wiring.open(home, clock, vault(home))) {
            work.accept(wiring);
        } catch (RuntimeException e) {
            throw looked(home, e);
        }
    }

    @Override
    public void look(Path home, Consumer<Workplace> work) {
        if (Files.notExists(home.resolve(Store.FILE)) || isOlder(home)) {
            write(home, work);
            return;
        }
        try (var wiring = Wiring.look(home, clock, vault(home))) {
            work.accept(wiring);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            // the sentence speaks of a log: there is to be one
            Logs.beside(home);
            throw looked(home, e);
        }
    }

    // a damaged file is replaced when it is opened to write next
    private static RuntimeException looked(Path home, RuntimeException e) {
        if (DatabaseFailure.isDamage(e)) {
            Recovery.suspect(home);
        }
        return e;
    }

    /** Left by an older program: what is looked at may not be in it yet. */
    private boolean isOlder(Path home) {
        try (var store = Store.look(home, clock, vault(home))) {
            return store.isOlder();
        }
    }

    @Override
    public Snapshot restore(Path home, Path file) {
        // opening proves that nobody else has it open, and makes its keys when it is new
        try (var store = Store.open(home, clock, new Store.Threshold() {}, vault(home))) {
            vaults.put(home, store.vault());
        }
        return SafekeepingService.restore(
                home,
                Objects.requireNonNull(vaults.remove(home)),
                this::ofTheCopy,
                file,
                clock.nowMs(),
                Progress.NONE);
    }

    @Override
    public void keyFile(Path file) {
        keyFile = file;
    }

    @Override
    public KeySecret present(Path home) {
        if (ShopKey.kept(home) == ShopKey.Kept.MACHINE) {
            return KeySecret.typed("");
        }
        Path file = keyFile;
        return file != null
                ? KeySecret.file(file)
                : KeySecret.typed(secret("KAIBO_PASSPHRASE", "Passphrase: "));
    }

    @Override
    public String newPassphrase() {
        return secret("KAIBO_NEW_PASSPHRASE", "New passphrase: ");
    }

    private KeySecret ofTheCopy() {
        String given = System.getenv("KAIBO_COPY_PASSPHRASE");
        Path file = keyFile;
        if (given == null && file != null) {
            return KeySecret.file(file);
        }
        return KeySecret.typed(
                given != null ? given : secret("KAIBO_PASSPHRASE", "Passphrase of the copy: "));
    }

    /** Asked for once however often a command opens the home; null where nothing is locked. */
    private @Nullable Vault vault(Path home) {
        if (ShopKey.kept(home) == ShopKey.Kept.MACHINE) {
            return null;
        }
        return vaults.computeIfAbsent(home, h -> ShopKey.unlock(h, present(h), clock));
    }

    @Override
    public String pin() {
        return secret("KAIBO_PIN", "PIN: ");
    }

    @Override
    public String newPin() {
        return secret("KAIBO_NEW_PIN", "PIN: ");
    }

    // never an argument: those are read by whoever lists the programs that run
    private static String secret(String name, String prompt) {
        String given = System.getenv(name);
        Console console = System.console();
        if (given != null || console == null || !console.isTerminal()) {
            return given == null ? "" : given;
        }
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }

    @Override
    public Path usualHome() {
        return Homes.usual();
    }
}
