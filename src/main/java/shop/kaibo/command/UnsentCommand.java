package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.safekeeping.UnsentFile;

import java.nio.file.Path;
import java.util.Map;

/** Carries the unsent work away in a file of its own, or reads such a file in. */
@Command(
        name = "unsent",
        description =
                "How much is unsent; --out or --in a file, locked by KAIBO_NEW_PASSPHRASE or what"
                        + " is asked for")
final class UnsentCommand extends ShopCommand {
    @Option(names = "--out", paramLabel = "FILE", description = "Write it, locked")
    @Nullable Path out;

    @Option(names = "--in", paramLabel = "FILE", description = "Read it in; nothing comes twice")
    @Nullable Path in;

    UnsentCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return out == null && in == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        UnsentFile unsent = shop.safekeeping().unsent();
        Path to = out;
        Path from = in;
        if (to != null) {
            int all = unsent.write(shop.actor(), to, root().door().newPassphrase());
            console.say(Map.of("operations", all), "command.unsent.out", all, to);
        }
        if (from != null) {
            UnsentFile.Moved taken = unsent.read(shop.actor(), from, root().door().newPassphrase());
            console.say(
                    Map.of(
                            "operations", taken.operations(),
                            "known", taken.known(),
                            "left", taken.left()),
                    "command.unsent.in",
                    taken.operations(),
                    taken.known(),
                    taken.left());
        }
        if (to == null && from == null) {
            int all = unsent.count();
            console.say(Map.of("operations", all), "command.unsent", all);
        }
        return Exit.DONE;
    }
}
