package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;

/** Shows the connected accounts, or switches one off for a while and on again. */
@Command(name = "accounts", description = "Connected accounts and what they can do")
final class AccountsCommand extends ShopCommand {
    /** One of both. */
    static final class Turn {
        @Option(
                names = "--off",
                paramLabel = "ACCOUNT",
                description = "Nothing is sent there and nothing read; what waits goes on waiting")
        @Nullable String off;

        @Option(names = "--on", paramLabel = "ACCOUNT", description = "It goes on where it was")
        @Nullable String on;
    }

    @ArgGroup(exclusive = true)
    @Nullable Turn turn;

    AccountsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return turn == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        Turn meant = turn;
        if (meant == null) {
            shop.accounts().kept().forEach(account -> ConnectCommand.say(console, account));
        } else if (meant.off != null) {
            long waiting = shop.accounts().parting().off(shop.actor(), meant.off);
            say(shop, console, meant.off, waiting, "command.account.off");
        } else if (meant.on != null) {
            long waiting = shop.accounts().parting().on(shop.actor(), meant.on);
            say(shop, console, meant.on, waiting, "command.account.on");
        }
        return Exit.DONE;
    }

    private static void say(Workplace shop, Console console, String id, long waiting, String key) {
        String name = shop.accounts().account(id).name();
        console.say(Map.of("account", id, "waiting", waiting), key, name, waiting);
    }
}
