package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;

/** Writes what a helper far away needs, without anything personal. */
@Command(name = "support", description = "Write a file for a helper, without personal data")
final class SupportCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    Path file = Path.of("kaibo-support.zip");

    SupportCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        shop.safekeeping().support(shop.actor(), file);
        console.say(Map.of("file", file.toString()), "command.support.done", file);
        return Exit.DONE;
    }
}
