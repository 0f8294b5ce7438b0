package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows after-sale cases. */
@Command(name = "cases", description = "After-sale cases; --open: our turn, by deadline")
final class CasesCommand extends ShopCommand {
    @Option(names = "--open", description = "Only those that wait for us")
    boolean open;

    @Option(names = "--limit")
    int limit = 10_000;

    CasesCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        var cases = open ? shop.afterSales().queue(limit) : shop.afterSales().latest(limit);
        cases.forEach(sale -> CasePrint.say(shop, console, sale));
        return Exit.DONE;
    }
}
