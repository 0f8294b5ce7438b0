package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.aftersale.CaseMatch;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.Receipt;
import shop.kaibo.base.Money;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes a returned parcel in. */
@Command(name = "receive", description = "Take a returned parcel in: any code, a grade 1..5")
final class ReceiveCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "CODE")
    String code = "";

    @Option(names = "--grade", required = true, paramLabel = "1..5")
    int grade;

    @Option(
            names = "--pieces",
            paramLabel = "N",
            description = "How many came back, 0 for an empty parcel; all when left out")
    @Nullable Long pieces;

    @Option(names = "--photo", description = "Evidence")
    @Nullable Path photo;

    ReceiveCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        String sha = photo == null ? null : kept(shop, Photos.prepare(photo));
        Receipt receipt =
                shop.afterSales()
                        .receive(
                                shop.actor(),
                                code,
                                new Inspection(Grade.of(grade), pieces, sha),
                                0);
        var row = new LinkedHashMap<String, Object>();
        String why = receipt.why().in(console.texts());
        row.put("case", receipt.caseId());
        row.put("disposition", receipt.disposition());
        row.put("refundFen", receipt.refundFen());
        row.put("why", why);
        row.put("stockAfter", receipt.stockAfter());
        String place = console.texts().get("command.disposition." + receipt.disposition());
        console.say(row, "command.receive.done", place, Money.yuan(receipt.refundFen()), why);
        return Exit.DONE;
    }

    // a code that means no case, or several, is refused by the bench in a moment
    private @Nullable String kept(Workplace shop, Photo evidence) {
        List<CaseMatch> open =
                shop.afterSales().find(code).stream().filter(m -> m.sale().receivable()).toList();
        return open.size() == 1
                ? shop.returns()
                        .evidence()
                        .keep(shop.actor(), open.getFirst().sale().id(), evidence)
                        .photoSha()
                : null;
    }
}
