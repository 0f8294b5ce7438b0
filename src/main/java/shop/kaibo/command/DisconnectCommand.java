package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.sync.Account;

import java.util.List;
import java.util.Map;

/** Disconnects an account; refused while work of it is unsent. */
@Command(name = "disconnect", description = "Disconnect an account")
final class DisconnectCommand extends ShopCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ACCOUNT")
    String named = "";

    @Option(names = "--keep", description = "Keep unsent work for the next connection")
    boolean keep;

    DisconnectCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        List<Account> accounts = shop.accounts().kept();
        if (named.isEmpty() && accounts.size() != 1) {
            throw new Refused("account", "refused.account.which", accounts.size());
        }
        String id = named.isEmpty() ? accounts.getFirst().id() : named;
        Account account = shop.accounts().account(id);
        shop.accounts().disconnect(shop.actor(), id, keep);
        console.say(Map.of("account", id), "command.account.gone", account.name());
        return Exit.DONE;
    }
}
