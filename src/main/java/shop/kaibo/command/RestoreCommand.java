package shop.kaibo.command;

import picocli.CommandLine.Command;
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

    private final Root root;

    RestoreCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        try {
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
