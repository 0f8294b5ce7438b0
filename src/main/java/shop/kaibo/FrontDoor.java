package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.command.Door;
import shop.kaibo.command.Workplace;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.store.Store;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens homes for commands. Used on the main thread. */
final class FrontDoor implements Door {
    private final Clock clock;

    FrontDoor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void write(Path home, Consumer<Workplace> work) {
        try (var wiring = Wiring.open(home, clock)) {
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
        try (var wiring = Wiring.look(home, clock)) {
            work.accept(wiring);
        } catch (RuntimeException e) {
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
        try (var store = Store.look(home, clock)) {
            return store.isOlder();
        }
    }

    @Override
    public Snapshot restore(Path home, Path file) {
        // opening proves that nobody else has it open, and makes its keys when it is new
        Store.open(home, clock).close();
        return SafekeepingService.restore(home, file, clock.nowMs());
    }

    @Override
    public String pin() {
        return secret("KAIBO_PIN");
    }

    @Override
    public String newPin() {
        return secret("KAIBO_NEW_PIN");
    }

    // never an argument: those are read by whoever lists the programs that run
    private static String secret(String name) {
        String given = System.getenv(name);
        Console console = System.console();
        if (given != null || console == null || !console.isTerminal()) {
            return given == null ? "" : given;
        }
        char[] typed = console.readPassword("PIN: ");
        return typed == null ? "" : new String(typed);
    }

    @Override
    public Path usualHome() {
        return Homes.usual();
    }
}
