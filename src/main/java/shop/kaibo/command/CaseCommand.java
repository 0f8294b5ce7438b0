package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.Outgoing;
import shop.kaibo.aftersale.Swap;
import shop.kaibo.base.Refused;

import java.nio.file.Path;

/** Decides an after-sale case. */
@Command(
        name = "case",
        description =
                "Approve, refuse or answer an after-sale case, send goods for it, or write its"
                        + " dispute file")
final class CaseCommand extends ShopCommand {
    enum What {
        approve,
        refuse,
        answer,
        send,
        evidence
    }

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "approve|refuse|answer|send|evidence")
    What what = What.approve;

    @Option(
            names = "--reason",
            paramLabel = "R",
            description = "Why, for the buyer or the platform")
    String reason = "";

    @Option(names = "--carrier", paramLabel = "C", description = "Who carries what is sent")
    String carrier = "";

    @Option(names = "--waybill", paramLabel = "W", description = "The parcel that is sent")
    String waybill = "";

    @Option(
            names = "--goods",
            paramLabel = "CODE",
            description = "Which goods go out where the exchange's own are not known here")
    String goods = "";

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
        switch (what) {
            case approve -> shop.afterSales().approve(shop.actor(), id, 0);
            case refuse -> shop.afterSales().refuse(shop.actor(), id, reason, 0);
            case answer -> shop.afterSales().answer(shop.actor(), id, reason, 0);
            default -> send(shop);
        }
        CasePrint.say(shop, console, sale(shop));
        return Exit.DONE;
    }

    private void send(Workplace shop) {
        CaseCard card =
                shop.afterSales()
                        .card(id)
                        .orElseThrow(() -> new Refused("case", "refused.case.absent", id));
        String sku =
                card.swaps().stream()
                        .filter(one -> !goods.isEmpty() && one.code().equalsIgnoreCase(goods))
                        .map(Swap::skuId)
                        .findFirst()
                        .orElse(null);
        shop.afterSales().send(shop.actor(), card.sale(), new Outgoing(carrier, waybill, sku), 0);
    }

    private AfterSale sale(Workplace shop) {
        return shop.afterSales()
                .card(id)
                .map(CaseCard::sale)
                .orElseThrow(() -> new Refused("case", "refused.case.absent", id));
    }
}
