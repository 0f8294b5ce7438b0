package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;

/** Decides an after-sale case. */
@Command(name = "case", description = "Approve or refuse an after-sale case")
final class CaseCommand extends ShopCommand {
    enum What {
        approve,
        refuse
    }

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "approve|refuse")
    What what = What.approve;

    @Option(names = "--reason", paramLabel = "R", description = "Why, for the buyer")
    String reason = "";

    CaseCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        if (what == What.approve) {
            shop.afterSales().approve(shop.actor(), id, 0);
        } else {
            shop.afterSales().refuse(shop.actor(), id, reason, 0);
        }
        var card =
                shop.afterSales()
                        .card(id)
                        .orElseThrow(() -> new Refused("case", "refused.case.absent", id));
        CasePrint.say(shop, console, card.sale());
        return Exit.DONE;
    }
}
