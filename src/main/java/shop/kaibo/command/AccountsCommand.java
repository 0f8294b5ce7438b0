package shop.kaibo.command;

import picocli.CommandLine.Command;

/** Shows the connected accounts. */
@Command(name = "accounts", description = "Connected accounts and what they can do")
final class AccountsCommand extends ShopCommand {
    AccountsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        shop.accounts().kept().forEach(account -> ConnectCommand.say(console, account));
        return Exit.DONE;
    }
}
