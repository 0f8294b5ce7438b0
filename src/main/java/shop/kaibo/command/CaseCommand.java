package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;

import java.nio.file.Path;

/** Decides an after-sale case. */
@Command(
        name = "case",
        description = "Approve or refuse an after-sale case, or write its dispute file")
final class CaseCommand extends ShopCommand {
    enum What {
        approve,
        refuse,
        evidence
    }

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "approve|refuse|evidence")
    What what = What.approve;

    @Option(names = "--reason", paramLabel = "R", description = "Why, for the buyer")
    String reason = "";

    @Option(names = "--out", paramLabel = "F.zip", description = "Where the dispute file goes")
    @Nullable Path out;

    @Option(names = "--check", paramLabel = "F.zip", description = "A dispute file to check")
    @Nullable Path check;

    CaseCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        if (what == What.evidence) {
            return new DisputeFile(shop, console).run(id, out, check);
        }
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
