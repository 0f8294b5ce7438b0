package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.safekeeping.Snapshot;

import java.nio.file.Path;
import java.util.Map;

/** Copies the shop. */
@Command(name = "backup", description = "Copy the shop into one checked file")
final class BackupCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    Path file = Path.of("kaibo.backup");

    BackupCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        Snapshot copy = shop.safekeeping().backup(shop.actor(), file);
        console.say(fields(copy), "command.backup.done", copy.file(), copy.orders());
        return Exit.DONE;
    }

    static Map<String, Object> fields(Snapshot copy) {
        return Map.of(
                "file", copy.file(),
                "bytes", copy.bytes(),
                "orders", copy.orders(),
                "listings", copy.listings());
    }
}
