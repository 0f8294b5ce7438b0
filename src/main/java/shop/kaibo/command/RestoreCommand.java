package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.safekeeping.Snapshot;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Brings a shop back from a copy; the home must not be open anywhere. */
@Command(name = "restore", description = "Bring the shop back from a copy")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    Path file = Path.of("kaibo.backup");

    @Option(names = "--anyway", description = "Also while work is unsent, which goes aside")
    boolean anyway;

    private final Root root;

    RestoreCommand(Root root) {
        this.root = root;
    }

    /** Asked of the shop that is there, before another takes its place. */
    private void allowed(Workplace shop) {
        SignIn.at(shop, root.operator, root.door()::pin);
        shop.safekeeping().mayRestore(shop.actor(), anyway);
    }

    @Override
    public Integer call() {
        Console console = root.console();
        try {
            root.door().write(root.home(), this::allowed);
            Snapshot copy = root.door().restore(root.home(), file);
            Object[] words = {copy.file(), copy.orders()};
            console.say(BackupCommand.fields(copy), "command.restore.done", words);
            return Exit.DONE;
        } catch (Refused e) {
            console.refuse(e, "");
            return Exit.REFUSED;
        }
    }
}
